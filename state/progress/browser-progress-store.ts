import { noteBegun } from '../settings/settings-store';
import { createBrowserEventStorage } from '../storage/browser-event-storage';
import { createProgressStore, type ProgressStore } from './progress-store';

let theStore: ProgressStore | undefined;

/**
 * The one progress store of the page, shared by all its islands; made at the first call. It sleeps until somebody wakes
 * it (`useProgress` does), so that rendering on the server, where there is no storage, is the same as the first
 * rendering in the browser.
 *
 * Where IndexedDB is missing or blocked the store keeps the record in memory and its status is 'unsaved'. What was jotted
 * down may well outlast the page, and then the next one shows it; but nothing promises that, so the learner is told.
 */
export function browserProgressStore(): ProgressStore {
  theStore ??= createStoreOfPage();
  return theStore;
}

function createStoreOfPage(): ProgressStore {
  const store = createProgressStore({ storage: createBrowserEventStorage(), now: Date.now, newId: randomId });
  if (typeof document !== 'undefined') {
    const forget = store.subscribe(({ events }) => {
      if (events.length === 0) return;
      noteBegun();
      forget();
    });
    // While the page was hidden or lay in the back/forward cache, another tab may have added to the record.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void store.refresh();
    });
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) void store.refresh();
    });
  }
  return store;
}

/** 128 random bits. Not `crypto.randomUUID`, which is missing where the course is served without HTTPS, as in a classroom. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

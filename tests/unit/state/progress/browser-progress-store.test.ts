// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBrowserEventStorage } from '@/state/storage/browser-event-storage';

/** The store as a newly opened page gets it. */
async function openPage() {
  vi.resetModules();
  const { browserProgressStore } = await import('@/state/progress/browser-progress-store');
  return browserProgressStore;
}

afterEach(async () => {
  vi.unstubAllGlobals();
  localStorage.clear();
  await deleteDB('parties-and-reform');
});

describe('the progress store of a page', () => {
  it('is one for all its islands', async () => {
    const browserProgressStore = await openPage();
    expect(browserProgressStore()).toBe(browserProgressStore());
  });

  it('sleeps until somebody wakes it', async () => {
    const store = (await openPage())();
    expect(store.getState().status).toBe('asleep');
  });

  it('finds on the next page what was recorded on this one, with the time and an id of its own', async () => {
    const before = Date.now();
    const store = (await openPage())();
    await store.readSection('downs', 'median-voter');
    await store.readSection('downs', 'two-parties');
    const nextPage = (await openPage())();
    await nextPage.wake();
    const { events } = nextPage.getState();
    expect(events).toEqual(store.getState().events);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
    for (const { id, at } of events) {
      expect(id).toMatch(/^[0-9a-f]{32}$/);
      expect(at).toBeGreaterThanOrEqual(before);
    }
  });

  it('finds on the next page what was recorded as this one was left', async () => {
    vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
    const left = (await openPage())();
    void left.wake();
    void left.submitAttempt('quiz');
    vi.unstubAllGlobals();
    const nextPage = (await openPage())();
    await nextPage.wake();
    expect(nextPage.getState()).toEqual({ status: 'ready', events: left.getState().events, unreadable: 0 });
    expect(nextPage.getState().events).toHaveLength(1);
  });

  it('loses nothing when two tabs record at the same time', async () => {
    const one = (await openPage())();
    const other = (await openPage())();
    const sections = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(
      sections.flatMap((section) => [one.readSection('downs', section), other.readSection('huntington', section)]),
    );
    expect(await createBrowserEventStorage().readAll()).toHaveLength(10);
    await Promise.all([one.refresh(), other.refresh()]);
    expect(one.getState().events).toHaveLength(10);
    expect(other.getState().events).toEqual(one.getState().events);
  });

  it('catches up with other tabs when its tab becomes visible', async () => {
    const store = (await openPage())();
    await store.wake();
    await (await openPage())().readSection('downs', 'median-voter');
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(store.getState().events).toHaveLength(1));
  });

  it('catches up when it comes back from the back/forward cache', async () => {
    const store = (await openPage())();
    await store.wake();
    await (await openPage())().readSection('downs', 'median-voter');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await vi.waitFor(() => expect(store.getState().events).toHaveLength(1));
  });

  it('says that nothing is saved where the browser has no IndexedDB, and keeps the record for the page', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = (await openPage())();
    await store.readSection('downs', 'median-voter');
    expect(store.getState().status).toBe('unsaved');
    expect(store.getState().events).toHaveLength(1);
    vi.unstubAllGlobals();
  });

  it('shows on the next page what this one could only jot down, and says that nothing is saved', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const store = (await openPage())();
    await store.readSection('downs', 'median-voter');
    const nextPage = (await openPage())();
    await nextPage.wake();
    expect(nextPage.getState()).toEqual({ status: 'unsaved', events: store.getState().events, unreadable: 0 });
    vi.unstubAllGlobals();
  });
});

import type { LearnerEvent } from '@/core/progress/event';
import { createProgressStore, type ProgressStore } from '@/state/progress/progress-store';
import { createMemoryEventStorage } from '@/state/storage/memory-event-storage';

/**
 * The progress store that the islands of a test share, asleep until one of them wakes it. A test file puts it in the
 * place of the browser's:
 *
 *   vi.mock('@/state/progress/browser-progress-store', () => ({ browserProgressStore: () => storeOfTest() }));
 */
export function storeOfTest(): ProgressStore {
  store ??= newStore([]);
  return store;
}

let store: ProgressStore | undefined;

/** As after opening the page anew: a sleeping store over what is in storage. Ids and times come from a counter. */
export function openPageWith(stored: readonly LearnerEvent[]): ProgressStore {
  store = newStore(stored);
  return store;
}

/** The same learner opens another page: what the store holds now is what storage holds then. */
export function openNextPage(): ProgressStore {
  return openPageWith(storeOfTest().getState().events);
}

let count = 0;

function newStore(stored: readonly LearnerEvent[]): ProgressStore {
  return createProgressStore({
    storage: createMemoryEventStorage(stored),
    now: () => count,
    newId: () => `id-${(count += 1)}`,
  });
}

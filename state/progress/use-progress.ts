import { useEffect, useReducer, useSyncExternalStore } from 'react';
import { browserProgressStore } from './browser-progress-store';
import type { ProgressState } from './progress-store';

/**
 * What `select` makes of the learner record, kept up to date; wakes the record after the first rendering.
 *
 * The server and the first rendering in the browser see the sleeping state (`status: 'asleep'`, no events), also where
 * other islands have woken the record before: the HTML of this island was written for it. So there is never a hydration
 * mismatch: render the neutral look for 'asleep'.
 *
 * @param select may derive new objects at will: it runs at each rendering, and a page renders when the record changes
 */
export function useProgress<Selected>(select: (state: ProgressState) => Selected): Selected {
  const store = browserProgressStore();
  const [isHydrated, noteHydrated] = useReducer(() => true, false);
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getInitialState);
  useEffect(() => {
    noteHydrated();
    void store.wake();
  }, [store]);
  return select(isHydrated ? state : store.getInitialState());
}

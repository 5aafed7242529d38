import type { LearnerEvent } from '@/core/progress/event';

/**
 * Where the learner record is kept: a browser, memory, later a learning management system.
 * What was appended is never changed or removed. Both promises reject when the place refuses (full disk, private
 * window, blocked storage): the store decides what that means for the learner.
 */
export interface EventStorage {
  /** Everything kept, in any order, as it lies there: it may have been written by another release. */
  readAll(): Promise<readonly unknown[]>;
  /** Rejects unless every event is kept. Appending an event again (a retry after an unclear failure) changes nothing. */
  append(events: readonly LearnerEvent[]): Promise<void>;
}

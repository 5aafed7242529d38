import type { LearnerEvent } from '@/core/progress/event';

/**
 * Where the learner record is kept: a browser, memory, later a learning management system.
 * What was jotted down or appended is never changed or removed. Both promises reject when the place refuses (full disk,
 * private window, blocked storage): the store decides what that means for the learner.
 */
export interface EventStorage {
  /**
   * Everything kept or jotted down, in any order, as it lies there: it may have been written by another release. Rejects
   * with a `PartialRecord` when only a part could be read.
   */
  readAll(): Promise<readonly unknown[]>;
  /**
   * Notes an event that `append` is about to keep, because a learner may leave the page before it has: from now on the
   * event is among `readAll()`, on the next page too. Done when it returns. Never throws: where there is no place for
   * notes it does nothing, and the event is as safe as `append` makes it.
   */
  jot(event: LearnerEvent): void;
  /** Rejects unless every event is kept. Appending an event again (a retry after an unclear failure) changes nothing. */
  append(events: readonly LearnerEvent[]): Promise<void>;
}

/** The record could not be read, but this much of it is known. */
export class PartialRecord extends Error {
  readonly events: readonly unknown[];

  constructor(events: readonly unknown[], options: ErrorOptions) {
    super('the record could not be read whole', options);
    this.events = events;
  }
}

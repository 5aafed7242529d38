import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PolicyName } from '@/core/attempt/policy';
import type {
  AnswerShown,
  AttemptStarted,
  Happening,
  HintShown,
  LearnerEvent,
  PlannedItem,
  ResponseMarked,
  ResponseSubmitted,
} from '@/core/progress/event';
import { mergeRecords } from '@/core/progress/merge';
import { PartialRecord, type EventStorage } from '../storage/event-storage';
import { readableEvents } from './event-schema';

/*
 * The learner record while a page is open.
 *
 * Shape: a list of events such as
 *   { id: '5f0c…', at: 1795251600000, type: 'section-read', lesson: 'duverger-systems', section: 'two-effects' }
 * and nothing else; progress, scores and the place to continue are derived from it (core/progress, core/attempt).
 *
 * Read: when the page wakes, and again whenever it may have missed something (it was hidden, or came back from the
 * back/forward cache). What is read is merged with what the page holds, never put in its place, so tabs cannot undo
 * one another. Written: each event at once, by adding it; nothing is ever rewritten. It is jotted down before it is
 * shown: storage answers later, and by then the learner may have followed a link.
 *
 * A lesson, section or item that is renamed, split or removed: its events stay and are no longer counted. An event that
 * this release cannot read stays in storage untouched. When storage fails, events stay in memory and are offered again
 * with every later write and read; the status says so, and the page tells the learner.
 */

export interface ProgressState {
  /**
   * asleep: storage was not read yet, so pages show nothing about progress, neither "none" nor some of it.
   * ready: the whole record is here.
   * unsaved: storage failed the last time; what is in `events` may be gone when the page is closed (at best it is jotted
   * down), and there may be more in storage.
   */
  readonly status: 'asleep' | 'ready' | 'unsaved';
  /** In the order of the record (`mergeRecords`). The same array as long as nothing was added. */
  readonly events: readonly LearnerEvent[];
  /** How many stored events this release cannot read: corrupt, or written by a newer one. They are kept. */
  readonly unreadable: number;
}

/**
 * What a learner does. Every verb changes the state at once; its promise fulfils when storage has answered, and never
 * rejects: a failure is in `status`.
 */
export interface ProgressVerbs {
  /** Reads the stored record, unless that was done; any number of islands may call it. */
  wake(): Promise<void>;
  /** Reads the stored record again and offers storage what it refused before. */
  refresh(): Promise<void>;
  /** Recorded once per section, however often it is read. Waits for the record to wake, for a second at most. */
  readSection(lesson: string, section: string): Promise<void>;
  /** Starts a pass over items; returns the id of the attempt. */
  startAttempt(begun: AttemptBegun): string;
  submitResponse(response: Omit<ResponseSubmitted, 'type'>): Promise<void>;
  showHint(shown: Omit<HintShown, 'type'>): Promise<void>;
  /** The last marking of a written answer holds. */
  markResponse(marked: Omit<ResponseMarked, 'type'>): Promise<void>;
  showAnswer(shown: Omit<AnswerShown, 'type'>): Promise<void>;
  submitAttempt(attempt: string): Promise<void>;
}

/** What whoever starts an attempt says of it. */
export interface AttemptBegun extends Pick<AttemptStarted, 'purpose' | 'lesson'> {
  readonly policy: PolicyName;
  /** Makes the items and their order from the seed, which is stored with the attempt. */
  readonly plan: (seed: string) => readonly PlannedItem[];
}

export type ProgressStore = Pick<StoreApi<ProgressState>, 'getState' | 'getInitialState' | 'subscribe'> & ProgressVerbs;

export interface ProgressStoreParts {
  readonly storage: EventStorage;
  /** Milliseconds since 1970, an integer. */
  readonly now: () => number;
  /** A text that no other call on any device returns. */
  readonly newId: () => string;
}

export function createProgressStore({ storage, now, newId }: ProgressStoreParts): ProgressStore {
  const { getState, getInitialState, setState, subscribe } = createStore<ProgressState>()(() => ({
    status: 'asleep',
    events: [],
    unreadable: 0,
  }));

  /** Recorded, not known to be in storage; in the order in which it happened. */
  let unstored: readonly LearnerEvent[] = [];
  let readDue = true;
  let lastAt = 0;
  let turns: Promise<void> = Promise.resolve();

  /** Storage is spoken to in turns, so that writes arrive in the order in which things happened. */
  function takeTurn(): Promise<void> {
    turns = turns.then(async () => {
      // A full disk refuses writes and still gives back what it has, so each is tried whatever becomes of the other.
      const wasRead = await succeeds(read());
      const wasWritten = await succeeds(write());
      const status = wasRead && wasWritten ? 'ready' : 'unsaved';
      if (status !== getState().status) setState({ status });
    });
    return turns;
  }

  async function read(): Promise<void> {
    if (!readDue) return;
    // Before storage answers: a refresh that is asked for meanwhile gets a reading of its own.
    readDue = false;
    try {
      const { events, unreadable } = readableEvents(await storage.readAll());
      add(events);
      if (unreadable !== getState().unreadable) setState({ unreadable });
    } catch (error) {
      readDue = true;
      if (error instanceof PartialRecord) add(readableEvents(error.events).events);
      throw error;
    }
  }

  async function write(): Promise<void> {
    const batch = unstored;
    if (batch.length === 0) return;
    await storage.append(batch);
    unstored = unstored.slice(batch.length);
  }

  function add(events: readonly LearnerEvent[]): void {
    const known = getState().events;
    const merged = mergeRecords(known, events);
    if (merged.length > known.length) setState({ events: merged });
  }

  function record(happening: Happening): Promise<void> {
    // Two things in one millisecond, or a clock that was set back: what happened later stays later.
    lastAt = Math.max(now(), lastAt + 1);
    const event: LearnerEvent = { id: newId(), at: lastAt, ...happening };
    storage.jot(event);
    unstored = [...unstored, event];
    add([event]);
    return takeTurn();
  }

  return {
    getState,
    getInitialState,
    subscribe,

    wake: takeTurn,

    refresh: () => {
      readDue = true;
      return takeTurn();
    },

    readSection: async (lesson, section) => {
      // The stored record may have it. But a storage that does not answer must not keep the section from being jotted
      // down: to have it twice in the record does no harm.
      if (getState().status !== 'ready') await Promise.race([takeTurn(), patience()]);
      const recorded = getState().events.some(
        (event) => event.type === 'section-read' && event.lesson === lesson && event.section === section,
      );
      if (!recorded) await record({ type: 'section-read', lesson, section });
    },

    startAttempt: ({ purpose, policy, lesson, plan }) => {
      const attempt = newId();
      const seed = newId();
      void record({ type: 'attempt-started', attempt, purpose, policy, lesson, seed, plan: plan(seed) });
      return attempt;
    },

    submitResponse: (response) => record({ type: 'response-submitted', ...response }),
    showHint: (shown) => record({ type: 'hint-shown', ...shown }),
    markResponse: (marked) => record({ type: 'response-marked', ...marked }),
    showAnswer: (shown) => record({ type: 'answer-shown', ...shown }),
    submitAttempt: (attempt) => record({ type: 'attempt-submitted', attempt }),
  };
}

/** Long for a storage that answers at all, short for somebody who reads a section. */
function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1000));
}

async function succeeds(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  AnswerShown,
  AttemptStarted,
  Happening,
  LearnerEvent,
  PlannedItem,
  ResponseSubmitted,
} from '@/core/progress/event';
import { mergeRecords } from '@/core/progress/merge';
import type { EventStorage } from '../storage/event-storage';
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
 * one another. Written: each event at once, by adding it; nothing is ever rewritten.
 *
 * A lesson, section or item that is renamed, split or removed: its events stay and are no longer counted. An event that
 * this release cannot read stays in storage untouched. When storage fails, events stay in memory and are offered again
 * with every later write and read; the status says so, and the page tells the learner.
 */

export interface ProgressState {
  /**
   * asleep: storage was not read yet, so pages show nothing about progress, neither "none" nor some of it.
   * ready: the whole record is here.
   * unsaved: storage failed the last time; what is in `events` may be gone when the page is closed.
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
  /** Recorded once per section, however often it is read. Waits for the record to wake. */
  readSection(lesson: string, section: string): Promise<void>;
  /**
   * Starts a pass over items.
   *
   * @param plan makes the items and their order from the seed, which is stored with the attempt
   * @returns id of the attempt
   */
  startAttempt(
    purpose: AttemptStarted['purpose'],
    lesson: string,
    plan: (seed: string) => readonly PlannedItem[],
  ): string;
  submitResponse(response: Omit<ResponseSubmitted, 'type'>): Promise<void>;
  showAnswer(shown: Omit<AnswerShown, 'type'>): Promise<void>;
  submitAttempt(attempt: string): Promise<void>;
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
      await takeTurn();
      const recorded = getState().events.some(
        (event) => event.type === 'section-read' && event.lesson === lesson && event.section === section,
      );
      if (!recorded) await record({ type: 'section-read', lesson, section });
    },

    startAttempt: (purpose, lesson, plan) => {
      const attempt = newId();
      const seed = newId();
      void record({ type: 'attempt-started', attempt, purpose, lesson, seed, plan: plan(seed) });
      return attempt;
    },

    submitResponse: (response) => record({ type: 'response-submitted', ...response }),
    showAnswer: (shown) => record({ type: 'answer-shown', ...shown }),
    submitAttempt: (attempt) => record({ type: 'attempt-submitted', attempt }),
  };
}

async function succeeds(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}

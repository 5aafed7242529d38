import type { Item } from '../item/item';
import { verdictOf } from '../item/score';
import type { Points } from '../item/score';
import type { AttemptStarted, EventHead, LearnerEvent, PlannedItem, ResponseSubmitted } from '../progress/event';
import type { FeedbackPolicy, ItemStatus } from './policy';

export type GivenResponse = EventHead & ResponseSubmitted;

/** One learner's pass over items, derived from the learner record. */
export interface Attempt {
  readonly id: string;
  readonly purpose: AttemptStarted['purpose'];
  readonly lesson: string;
  readonly seed: string;
  readonly plan: readonly PlannedItem[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Item id to its responses, first to last; an item without a response is absent. */
  readonly responses: ReadonlyMap<string, readonly GivenResponse[]>;
  /** Items whose answer the learner asked to see, with the revision that was shown. */
  readonly shown: ReadonlyMap<string, number>;
  /** Milliseconds since 1970; null while the attempt goes on. */
  readonly submittedAt: number | null;
}

/**
 * The attempts of a learner record, in order of their start. The result does not depend on the order of the events nor
 * on events that are there twice (records of two devices merge so): they are read by time, at equal times by id.
 *
 * Events about an attempt that never started are left out. A start counts even when its time is later than that of its
 * responses, and a response even when it is later than the submission: a clock that was set back loses no answer.
 */
export function attemptsFrom(events: readonly LearnerEvent[]): Attempt[] {
  const record = [...new Map(events.map((event) => [event.id, event])).values()].sort(byTimeThenId);

  const attempts = new Map<string, Draft>();
  for (const event of record) {
    if (event.type !== 'attempt-started' || attempts.has(event.attempt)) continue;
    const { attempt: id, purpose, lesson, seed, plan, at: startedAt } = event;
    attempts.set(id, {
      id,
      purpose,
      lesson,
      seed,
      plan,
      startedAt,
      responses: new Map(),
      shown: new Map(),
      submittedAt: null,
    });
  }

  for (const event of record) {
    if (event.type === 'section-read') continue;
    const attempt = attempts.get(event.attempt);
    if (attempt === undefined) continue;
    if (event.type === 'response-submitted') {
      attempt.responses.set(event.item, [...(attempt.responses.get(event.item) ?? []), event]);
    } else if (event.type === 'answer-shown') {
      attempt.shown.set(event.item, event.revision);
    } else if (event.type === 'attempt-submitted') {
      attempt.submittedAt ??= event.at;
    }
  }
  return [...attempts.values()];
}

/** An attempt while its events are being read. */
type Draft = Omit<Attempt, 'responses' | 'shown' | 'submittedAt'> & {
  readonly responses: Map<string, readonly GivenResponse[]>;
  readonly shown: Map<string, number>;
  submittedAt: number | null;
};

function byTimeThenId(a: EventHead, b: EventHead): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.id < b.id ? -1 : 1;
}

/** Where the learner stands with one item of an attempt. */
export interface ItemState {
  readonly status: ItemStatus;
  /** Responses to the item as it is now. */
  readonly tries: number;
  /** The last response to the item as it is now, or, when `stale`, to another revision of it. */
  readonly last: GivenResponse | null;
  /** What the first response earned on its day, of whatever revision; null without a response. */
  readonly firstScore: Points | null;
  /** There are responses, but all to another revision: they are kept and shown as such, and settle nothing. */
  readonly stale: boolean;
}

/** An item is settled when a response earned full points, when no try is left, or when its answer was shown. */
export function itemState(attempt: Attempt, item: Pick<Item, 'id' | 'revision'>, policy: FeedbackPolicy): ItemState {
  const all = attempt.responses.get(item.id) ?? [];
  const current = all.filter((response) => response.revision === item.revision);
  const stale = all.length > 0 && current.length === 0;
  const settled =
    current.length >= policy.tries ||
    attempt.shown.get(item.id) === item.revision ||
    current.some((response) => verdictOf(response) === 'correct');
  const unsettled = current.length > 0 ? 'retry' : 'open';
  return {
    status: settled ? 'settled' : unsettled,
    tries: current.length,
    last: (stale ? all : current).at(-1) ?? null,
    firstScore: pointsOf(all[0]),
    stale,
  };
}

function pointsOf(response: GivenResponse | undefined): Points | null {
  return response === undefined ? null : { earned: response.earned, possible: response.possible };
}

/**
 * Points over all planned items, by the first response to each: later tries are for learning. An item without a
 * response counts with the points it had when the attempt was planned, an answered one with those of its answer: what
 * becomes of the bank later does not change an old score.
 */
export function attemptScore(attempt: Attempt): Points {
  const scores = attempt.plan.map(
    ({ item, points }) => pointsOf(attempt.responses.get(item)?.[0]) ?? { earned: 0, possible: points },
  );
  return {
    earned: scores.reduce((sum, score) => sum + score.earned, 0),
    possible: scores.reduce((sum, score) => sum + score.possible, 0),
  };
}

/** A quiz is passed at 70 %, compared in integers because 0.7 has no exact float; nothing possible is not passed. */
export function passed(score: Points): boolean {
  return score.possible > 0 && score.earned * 10 >= score.possible * 7;
}

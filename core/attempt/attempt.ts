import type { Item } from '../item/item';
import { verdictOf } from '../item/score';
import type { Points } from '../item/score';
import type {
  AttemptStarted,
  EventHead,
  LearnerEvent,
  PlannedItem,
  ResponseMarked,
  ResponseSubmitted,
} from '../progress/event';
import { policies, type FeedbackPolicy, type ItemStatus, type PolicyName } from './policy';

export type GivenResponse = EventHead & ResponseSubmitted;
export type GivenMarking = EventHead & ResponseMarked;

/** One learner's pass over items, derived from the learner record. */
export interface Attempt {
  readonly id: string;
  readonly purpose: AttemptStarted['purpose'];
  readonly policy: PolicyName;
  readonly lesson: string;
  readonly seed: string;
  readonly plan: readonly PlannedItem[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Item id to its responses, first to last; an item without a response is absent. */
  readonly responses: ReadonlyMap<string, readonly GivenResponse[]>;
  /** Item id to the markings of its written answer, first to last. */
  readonly markings: ReadonlyMap<string, readonly GivenMarking[]>;
  /** Item id to the hints that the learner asked for: how many, of the newest revision of which there are any. */
  readonly hints: ReadonlyMap<string, { readonly revision: number; readonly count: number }>;
  /** Items whose answer the learner asked to see, with the newest revision that was shown. */
  readonly shown: ReadonlyMap<string, number>;
  /** Milliseconds since 1970; null while the attempt goes on. */
  readonly submittedAt: number | null;
}

/**
 * The attempts of a learner record, in order of their start. The result does not depend on the order of the events nor
 * on events that are there twice (records of two devices merge so): they are read by time, at equal times by id.
 *
 * Events about an attempt that never started are left out. A start counts even when its time is later than that of its
 * responses, a marking even when it is earlier than its response, and a response even when it is later than the
 * submission: a clock that was set back loses no answer.
 */
export function attemptsFrom(events: readonly LearnerEvent[]): Attempt[] {
  const record = [...new Map(events.map((event) => [event.id, event])).values()].sort(byTimeThenId);

  const attempts = new Map<string, Draft>();
  for (const event of record) {
    if (event.type !== 'attempt-started' || attempts.has(event.attempt)) continue;
    const { attempt: id, purpose, policy = 'practice', lesson, seed, plan, at: startedAt } = event;
    attempts.set(id, {
      id,
      purpose,
      policy,
      lesson,
      seed,
      plan,
      startedAt,
      responses: new Map(),
      markings: new Map(),
      hints: new Map(),
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
    } else if (event.type === 'response-marked') {
      attempt.markings.set(event.item, [...(attempt.markings.get(event.item) ?? []), event]);
    } else if (event.type === 'hint-shown') {
      const { item, revision, hint } = event;
      const before = attempt.hints.get(item) ?? { revision, count: 0 };
      const count = before.revision === revision ? Math.max(before.count, hint) : hint;
      if (revision >= before.revision) attempt.hints.set(item, { revision, count });
    } else if (event.type === 'answer-shown') {
      attempt.shown.set(event.item, Math.max(event.revision, attempt.shown.get(event.item) ?? 0));
    } else if (event.type === 'attempt-submitted') {
      attempt.submittedAt ??= event.at;
    }
  }
  return [...attempts.values()];
}

/** An attempt while its events are being read. */
type Draft = Omit<Attempt, 'responses' | 'markings' | 'hints' | 'shown' | 'submittedAt'> & {
  readonly responses: Map<string, readonly GivenResponse[]>;
  readonly markings: Map<string, readonly GivenMarking[]>;
  readonly hints: Map<string, { readonly revision: number; readonly count: number }>;
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
  /** Hints that the learner asked for, of the item as it is now. */
  readonly hints: number;
  /** The last response to the item as it is now, or, when `stale`, to another revision of it. */
  readonly last: GivenResponse | null;
  /** Criteria met, where the last response to the item as it is now was marked; else null. */
  readonly met: readonly string[] | null;
  /**
   * What the response that counts earned on its day, of whatever revision; null without one, while it is unmarked, and
   * under a policy that tells nothing.
   */
  readonly counted: Points | null;
  /** There are responses, but all to another revision: they are kept and shown as such, and settle nothing. */
  readonly stale: boolean;
}

/** What is known of an item that nobody has met yet. */
export const untouchedState: ItemState = {
  status: 'open',
  tries: 0,
  hints: 0,
  last: null,
  met: null,
  counted: null,
  stale: false,
};

/**
 * An item is settled when a response earned full points or waits for marking, when no try is left, or when its answer was
 * shown; by a policy that tells nothing only when no try is left.
 */
export function itemState(attempt: Attempt, item: Pick<Item, 'id' | 'revision'>, policy: FeedbackPolicy): ItemState {
  const all = attempt.responses.get(item.id) ?? [];
  const current = all.filter((response) => response.revision === item.revision);
  const stale = all.length > 0 && current.length === 0;
  const last = current.at(-1);
  const hints = attempt.hints.get(item.id);
  const isOver =
    attempt.shown.get(item.id) === item.revision ||
    current.some((response) => response.unmarked === true || verdictOf(response) === 'correct');
  const tellsNothing = policy.tells.settled === 'nothing';
  const settled = current.length >= policy.tries || (!tellsNothing && isOver);
  const unsettled = current.length > 0 ? 'retry' : 'open';
  return {
    status: settled ? 'settled' : unsettled,
    tries: current.length,
    hints: hints?.revision === item.revision ? hints.count : 0,
    last: last ?? all.at(-1) ?? null,
    met: last === undefined ? null : (markingOf(attempt, last)?.met ?? null),
    counted: tellsNothing ? null : countedPoints(attempt, item.id, policy),
    stale,
  };
}

/** The response to an item that counts under the policy, of whatever revision; null without one. */
export function countedResponse(
  { responses }: Attempt,
  item: string,
  { counts }: FeedbackPolicy,
): GivenResponse | null {
  return responses.get(item)?.at(counts === 'first' ? 0 : -1) ?? null;
}

/** What the response that counts earned; null without one, and while it waits for marking. */
export function countedPoints(attempt: Attempt, item: string, policy: FeedbackPolicy): Points | null {
  const response = countedResponse(attempt, item, policy);
  if (response === null) return null;
  const points = response.unmarked === true ? markingOf(attempt, response) : response;
  return points === null ? null : { earned: points.earned, possible: points.possible };
}

/** The last marking of a response that waited for it, by the criteria of the same revision; null while there is none. */
function markingOf({ markings }: Attempt, { item, revision, unmarked }: GivenResponse): GivenMarking | null {
  if (unmarked !== true) return null;
  return markings.get(item)?.findLast((marking) => marking.revision === revision) ?? null;
}

export interface AttemptScore extends Points {
  /** Answers that wait for marking; they are not among the points possible. */
  readonly unmarked: number;
}

/**
 * Points over all planned items, by the response to each that counts under the policy of the attempt. An item without a
 * response counts with the points it had when the attempt was planned, an answered one with those of its answer: what
 * becomes of the bank later does not change an old score. An answer that waits for marking does not count yet.
 */
export function attemptScore(attempt: Attempt): AttemptScore {
  const scores = attempt.plan.map(({ item, points }) => {
    const score = countedPoints(attempt, item, policies[attempt.policy]);
    const isUnmarked = score === null && attempt.responses.has(item);
    return isUnmarked
      ? { earned: 0, possible: 0, unmarked: 1 }
      : { earned: 0, possible: points, unmarked: 0, ...score };
  });
  return {
    earned: scores.reduce((sum, score) => sum + score.earned, 0),
    possible: scores.reduce((sum, score) => sum + score.possible, 0),
    unmarked: scores.reduce((sum, score) => sum + score.unmarked, 0),
  };
}

/** A quiz is passed at 70 %, compared in integers because 0.7 has no exact float; nothing possible is not passed. */
export function passed(score: Points): boolean {
  return score.possible > 0 && score.earned * 10 >= score.possible * 7;
}

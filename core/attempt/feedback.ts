import type { Item, Response } from '../item/item';
import type { PartReasons } from '../item/kind-definition';
import { explainKey, explainResponse, keyResponse, scoreResponse } from '../item/registry';
import { verdictOf } from '../item/score';
import type { PartMark, Points, Scored, Verdict } from '../item/score';
import type { ItemState } from './attempt';
import type { FeedbackPolicy } from './policy';

/** What the learner is told about an item: data for any screen, in the language of the item. */
export interface Feedback {
  /** Of the last response; null when the answer is shown without one, and while the response waits for marking. */
  readonly verdict: Verdict | null;
  readonly score: Points | null;
  /** The response that earns full points; null while the key is hidden. */
  readonly key: Response | null;
  /** By part. While the key is hidden only 'right' and 'wrong', of parts that the learner chose or placed. */
  readonly marks: Readonly<Record<string, PartMark>>;
  /** What the response reveals, by part; "value" where there is one field. */
  readonly reasons: PartReasons;
  /** The reasons of all parts; none while the key is hidden. */
  readonly keyReasons: PartReasons;
  /** The hints told so far, from the first; none once everything is told. */
  readonly hints: readonly string[];
  readonly explanation: string | null;
  /** Ids of the misconceptions that the last response reveals. */
  readonly misconceptions: readonly string[];
}

/**
 * @param state of this item, from `itemState` with the same policy; a response to another revision is not judged
 * @returns null when nothing may be told yet
 */
export function feedbackFor(item: Item, state: ItemState, policy: FeedbackPolicy): Feedback | null {
  const disclosure = policy.tells[state.status];
  if (disclosure === 'nothing') return null;

  const response = state.stale ? null : (state.last?.response ?? null);
  const score = judged(item, response, state.met);
  const told = {
    verdict: score === null ? null : verdictOf(score),
    score: score === null ? null : { earned: score.earned, possible: score.possible },
    reasons: score === null || response === null ? {} : explainResponse(item, response),
    misconceptions: score?.misconceptions ?? [],
  };
  const marks = score?.marks ?? {};

  if (disclosure === 'guidance') {
    // The first hint comes with the first mistake, the others when they are asked for.
    const hints = item.hints.slice(0, Math.max(1, state.hints));
    return { ...told, key: null, marks: withoutUnchosen(marks), keyReasons: {}, hints, explanation: null };
  }
  return {
    ...told,
    key: keyResponse(item),
    marks,
    keyReasons: explainKey(item),
    hints: [],
    explanation: item.explanation,
  };
}

/** Null for no response, and for one that cannot be scored: it waits for marking, or was damaged on the way here. */
function judged(item: Item, response: Response | null, met: readonly string[] | null): Scored | null {
  const score = response === null ? null : scoreResponse(item, response, met);
  return score?.status === 'scored' ? score : null;
}

/** 'missed' and 'untouched' tell right options from wrong ones that the learner has not tried yet. */
function withoutUnchosen(marks: Readonly<Record<string, PartMark>>): Record<string, PartMark> {
  return Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark === 'right' || mark === 'wrong'));
}

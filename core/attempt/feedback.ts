import type { Item, Response } from '../item/item';
import type { PartReasons } from '../item/kind-definition';
import { explainKey, explainResponse, scoreResponse } from '../item/registry';
import { verdictOf } from '../item/score';
import type { PartMark, Points, Scored, Verdict } from '../item/score';
import type { ItemState } from './attempt';
import type { FeedbackPolicy } from './policy';

/** What the learner is told about an item: data for any screen, in the language of the item. */
export interface Feedback {
  /** Of the last response; null when the answer is shown without one. */
  readonly verdict: Verdict | null;
  readonly score: Points | null;
  /**
   * Ids of the right options; of all elements in the right order; or the right number as a decimal string.
   * Null while the key is hidden.
   */
  readonly key: readonly string[] | null;
  /** By part. While the key is hidden only 'right' and 'wrong', of parts that the learner chose or placed. */
  readonly marks: Readonly<Record<string, PartMark>>;
  /** By part; of a numeric item under "value", when the response was the outcome of a known mistake. */
  readonly reasons: PartReasons;
  readonly hint: string | null;
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

  const { score, reasons } = judged(item, state.stale ? null : (state.last?.response ?? null));
  const marks = score?.marks ?? {};
  const told = {
    verdict: score === null ? null : verdictOf(score),
    score: score === null ? null : { earned: score.earned, possible: score.possible },
    misconceptions: score?.misconceptions ?? [],
  };

  if (disclosure === 'guidance') {
    return { ...told, key: null, marks: withoutUnchosen(marks), reasons, hint: item.hint, explanation: null };
  }
  const { key, reasons: allReasons } = explainKey(item);
  return { ...told, key, marks, reasons: { ...allReasons, ...reasons }, hint: null, explanation: item.explanation };
}

/** Nothing for no response, nor for one that cannot be scored (the record was damaged on the way here). */
function judged(item: Item, response: Response | null): { score: Scored | null; reasons: PartReasons } {
  const score = response === null ? null : scoreResponse(item, response);
  if (response === null || score?.status !== 'scored') return { score: null, reasons: {} };
  return { score, reasons: explainResponse(item, response) };
}

/** 'missed' and 'untouched' tell right options from wrong ones that the learner has not tried yet. */
function withoutUnchosen(marks: Readonly<Record<string, PartMark>>): Record<string, PartMark> {
  return Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark === 'right' || mark === 'wrong'));
}

import type { Item } from '../item/item';
import { scoreResponse } from '../item/registry';
import { shownItem } from '../item/shown-item';
import { countedResponse, type Attempt, type GivenResponse } from './attempt';
import { policies } from './policy';

/** A misconception that the learner reveals often. */
export interface Confusion {
  readonly misconception: string;
  /** How many answers reveal it: 2 or more. */
  readonly answers: number;
  /** Id of the item whose answer revealed it last: its section is the place to read. */
  readonly item: string;
}

/** More would be a list of faults; the most frequent ones are worth a second look. */
const shownAtMost = 3;

/**
 * The misconceptions that a learner reveals often, most frequent first (of equally frequent ones the one revealed last),
 * at most three.
 *
 * What an answer is: to each item of each attempt one, the response that counts under the policy of the attempt. It is
 * judged by the item as the attempt showed it, and only when it was given to the item's present revision; answers to
 * other items than the ones given, and answers that only a person can mark, say nothing. Nor does an attempt under a
 * policy that tells nothing before it is submitted.
 *
 * What often is: at least two answers reveal it, each to another item or in another attempt, and it has not been put
 * right since: an item counts only as long as the latest answer to it still reveals the misconception.
 *
 * @param attempts in any order
 * @param items the items to look at, in any language
 */
export function confusions(attempts: readonly Attempt[], items: readonly Item[]): Confusion[] {
  const answers = attempts.flatMap((attempt) => answersOf(attempt, items)).sort(byTimeThenId);
  const latest = new Map(answers.map((answer) => [answer.item, answer]));

  const revealing = new Map<string, Answer[]>();
  for (const answer of answers) {
    for (const misconception of answer.misconceptions) {
      if (latest.get(answer.item)?.misconceptions.includes(misconception) !== true) continue;
      revealing.set(misconception, [...(revealing.get(misconception) ?? []), answer]);
    }
  }

  // From the one revealed last to the one revealed first; the sort keeps this order among equally frequent ones.
  const byRecency = [...revealing].sort(
    ([id, one], [otherId, other]) => byTimeThenId(lastOf(other), lastOf(one)) || (id < otherId ? -1 : 1),
  );
  return byRecency
    .map(([misconception, list]) => ({ misconception, answers: list.length, item: lastOf(list).item }))
    .filter((confusion) => confusion.answers >= 2)
    .sort((one, other) => other.answers - one.answers)
    .slice(0, shownAtMost);
}

interface Answer {
  readonly id: string;
  readonly at: number;
  readonly item: string;
  readonly misconceptions: readonly string[];
}

function answersOf(attempt: Attempt, items: readonly Item[]): Answer[] {
  const policy = policies[attempt.policy];
  const isTold = attempt.submittedAt !== null || policy.tells.settled !== 'nothing';
  if (!isTold) return [];
  return attempt.plan.flatMap((planned) => {
    const item = items.find(({ id }) => id === planned.item);
    const response = countedResponse(attempt, planned.item, policy);
    if (item === undefined || response === null || response.revision !== item.revision) return [];
    const misconceptions = revealedBy(shownItem(item, planned).item, response);
    return misconceptions === null ? [] : [{ id: response.id, at: response.at, item: item.id, misconceptions }];
  });
}

/** Null where the response has no score: it waits for marking, or was damaged on the way here. */
function revealedBy(item: Item, { response }: GivenResponse): readonly string[] | null {
  const score = scoreResponse(item, response);
  return score.status === 'scored' ? score.misconceptions : null;
}

function byTimeThenId(one: Answer, other: Answer): number {
  if (one.at !== other.at) return one.at - other.at;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/** The last of a list that has at least one. */
function lastOf(answers: readonly Answer[]): Answer {
  const last = answers.at(-1);
  if (last === undefined) throw new RangeError('a misconception is listed with the answers that reveal it');
  return last;
}

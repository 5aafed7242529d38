import { compare, subtract, type Rational } from '../rational';
import { hareQuota } from './hare-quota';

export interface ListVotes {
  readonly id: string;
  /** An integer, 0 or more. */
  readonly votes: number;
}

/** How equal remainders are decided, by a rule that has a name ("earlier registration", "more votes", "lot"). */
export interface TieRule {
  readonly name: string;
  /** Negative when a goes before b; 0 when the rule cannot tell them apart. */
  readonly compare: (a: ListVotes, b: ListVotes) => number;
}

/** An allocation with everything that is needed to check it by hand. */
export interface LargestRemainderAllocation {
  /** Votes for one seat. */
  readonly quota: Rational;
  /** In the order in which the lists were given. */
  readonly lists: readonly ListAllocation[];
  /** Present when equal remainders stood on both sides of the last seat. */
  readonly tie?: RemainderTie;
}

export interface ListAllocation extends ListVotes {
  /** Seats for whole quotas. */
  readonly fullQuotas: number;
  /** Votes left over after the whole quotas: from 0 to less than a quota. */
  readonly remainder: Rational;
  /** `fullQuotas`, and one more for a large remainder. */
  readonly seats: number;
}

export interface RemainderTie {
  /** Lists with the same remainder, those that won first. */
  readonly lists: readonly string[];
  /** How many of them got a seat. */
  readonly seats: number;
  /** Name of the rule that decided. */
  readonly rule: string;
}

/**
 * Hare quota with largest remainders (Hamilton, Hare-Niemeyer): every list gets a seat for each full quota q = V / M of
 * its votes; the seats left over go one by one to the largest remainders.
 *
 * @param lists the lists that take part in the distribution, each id once; lists below a threshold are left out by the
 *   caller
 * @param seats M, seats to distribute: an integer, 1 or more
 * @throws RangeError when there are no votes, `seats` is not such an integer, or `tieRule` leaves a needed tie open
 * @example votes 41,000 27,900 18,200 7,000 5,900, 8 seats: q = 12,500, full quotas 3 2 1 0 0, seats 3 2 1 1 1
 * @source Constitutional Law on Elections of Kazakhstan, article 97-1 (equal remainders: the earlier registered party);
 *   Gallagher (1991), Electoral Studies 10(1), 33–51, for the method and its names
 */
export function largestRemainder(
  lists: readonly ListVotes[],
  seats: number,
  tieRule: TieRule,
): LargestRemainderAllocation {
  const quota = hareQuota(
    lists.reduce((sum, list) => sum + list.votes, 0),
    seats,
  );
  const divided = lists.map((list) => ({ ...list, ...divideByQuota(list.votes, quota) }));
  const left = seats - divided.reduce((sum, list) => sum + list.fullQuotas, 0);

  const ranked = [...divided].sort((a, b) => compare(b.remainder, a.remainder) || tieRule.compare(a, b));
  const tie = findTie(ranked, left, tieRule);
  const winners = new Set(ranked.slice(0, left).map((list) => list.id));
  const allocated = divided.map((list) => ({ ...list, seats: list.fullQuotas + (winners.has(list.id) ? 1 : 0) }));
  return { quota, lists: allocated, ...(tie && { tie }) };
}

function divideByQuota(votes: number, quota: Rational): Pick<ListAllocation, 'fullQuotas' | 'remainder'> {
  if (!Number.isSafeInteger(votes) || votes < 0) throw new RangeError(`not a number of votes: ${votes}`);
  const { numerator, denominator } = quota;
  const fullQuotas = (BigInt(votes) * denominator) / numerator;
  const whole = { numerator: fullQuotas * numerator, denominator };
  return { fullQuotas: Number(fullQuotas), remainder: subtract({ numerator: BigInt(votes), denominator: 1n }, whole) };
}

type RankedList = ListVotes & Pick<ListAllocation, 'remainder'>;

function findTie(ranked: readonly RankedList[], left: number, tieRule: TieRule): RemainderTie | undefined {
  const lastIn = ranked[left - 1];
  const firstOut = ranked[left];
  if (!lastIn || !firstOut || compare(lastIn.remainder, firstOut.remainder) !== 0) return undefined;
  if (tieRule.compare(lastIn, firstOut) === 0) {
    throw new RangeError(`"${tieRule.name}" does not decide between ${lastIn.id} and ${firstOut.id}`);
  }
  const equal = ranked.filter((list) => compare(list.remainder, lastIn.remainder) === 0);
  const before = ranked.findIndex((list) => compare(list.remainder, lastIn.remainder) === 0);
  return { lists: equal.map((list) => list.id), seats: left - before, rule: tieRule.name };
}

import { largestRemainder, type TieRule } from '../../../election/largest-remainder';
import { decimalFromRational } from '../../../rational';
import { readCount, whole, type Generator } from '../generator';
import { integerFrom, splitInFour, type Quarters } from './chance';

const lists = ['votes-a', 'votes-b', 'votes-c', 'votes-d'] as const;

/** The question has one answer, so that a tie for the last seat makes it impossible. */
const noTie: TieRule = { name: 'no tie', compare: () => 0 };

/**
 * The seats of list B, one of four, by the Hare quota with largest remainders (core/election/largest-remainder.ts tells
 * the rule).
 *
 * Draws 15 to 45 seats and votes in tens; the quota is a whole number of votes, as one has to be able to work with it by
 * hand. Each list has at least 7 % of the votes. List B always has the largest remainder, because every mistake leads to
 * another number of seats only for a list that wins a seat by its remainder.
 *
 * Mistakes: `whole-quotas`, nothing for the remainder; `all-left-over`, all seats that are left over after the whole
 * quotas, though a list gets at most one of them; `share-as-seats`, the rounded percentage of the votes as if there were
 * 100 seats (rounding the list's quotient itself gives its whole quotas or its seats, and so no value of its own).
 *
 * Steps, the last four of list B: `votes` in all, `quota`, `left-over` (seats after the whole quotas of all lists),
 * `whole-quotas`, `remainder` (votes), `share` (per cent, one decimal).
 *
 * @source Constitutional Law on Elections of Kazakhstan, article 97-1; Gallagher (1991), Electoral Studies 10(1), 33–51
 * @example votes A 41000, B 27900, C 18200, D 12900, 8 seats: q = 12500, whole quotas 3 2 1 1, remainders 3500 2900 5700
 *   400, one seat left over goes to C: B has 2
 */
export const hareQuotaSeats: Generator<
  (typeof lists)[number] | 'seats',
  'whole-quotas' | 'all-left-over' | 'share-as-seats'
> = {
  givens: [...lists, 'seats'],
  mistakes: ['whole-quotas', 'all-left-over', 'share-as-seats'],
  draw: (random) => {
    const seats = integerFrom(15, 45, random);
    const quota = 10 * integerFrom(200, 900, random);
    const [a, b, c, d] = withLargestRemainderSecond(splitInFour(seats * quota, 10, 4, random), quota);
    return { 'votes-a': `${a}`, 'votes-b': `${b}`, 'votes-c': `${c}`, 'votes-d': `${d}`, seats: `${seats}` };
  },
  solve: (numbers) => {
    const seats = readCount(numbers.seats);
    const allocation = largestRemainder(
      lists.map((id) => ({ id, votes: readCount(numbers[id]) })),
      seats,
      noTie,
    );
    const [, asked] = allocation.lists;
    if (asked === undefined) throw new RangeError('there is no list B');
    const votes = allocation.lists.reduce((total, list) => total + list.votes, 0);
    const leftOver = seats - allocation.lists.reduce((total, list) => total + list.fullQuotas, 0);
    const percent = { numerator: 100n * BigInt(asked.votes), denominator: BigInt(votes) };
    return {
      key: whole(asked.seats),
      mistakes: {
        'whole-quotas': whole(asked.fullQuotas),
        'all-left-over': whole(asked.fullQuotas + leftOver),
        'share-as-seats': whole(BigInt(decimalFromRational(percent, 0))),
      },
      steps: {
        votes: `${votes}`,
        quota: decimalFromRational(allocation.quota, 0),
        'left-over': `${leftOver}`,
        'whole-quotas': `${asked.fullQuotas}`,
        remainder: decimalFromRational(asked.remainder, 0),
        share: decimalFromRational(percent, 1),
      },
    };
  },
};

function withLargestRemainderSecond(votes: Quarters, quota: number): Quarters {
  const remainders = votes.map((each) => each % quota);
  const largest = remainders.indexOf(Math.max(...remainders));
  const [a, b, c, d] = votes;
  if (largest === 0) return [b, a, c, d];
  if (largest === 2) return [a, c, b, d];
  return largest === 3 ? [a, d, c, b] : votes;
}

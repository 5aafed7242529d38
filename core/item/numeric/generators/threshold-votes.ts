import { ceiling, decimalFromRational, rationalFromDecimal, type Rational } from '../../../rational';
import { readCount, whole, type Generator } from '../generator';
import { integerFrom } from './chance';

/**
 * The smallest number of votes with which a list reaches a legal threshold of "at least" so many per cent of the valid
 * votes: the smallest integer v with v × 100 ≥ percent × valid (core/election/threshold.ts tells when one passes).
 *
 * Draws a district of 6,000 to 14,000 registered voters, of whom 45 to 80 % cast a valid vote, and a threshold of 3, 4, 5
 * or 7 per cent. Districts are small because a typed comma is a decimal sign in all three languages: keys stay under 1000.
 *
 * Mistakes: `of-registered`, the percentage of all registered voters; `rounded-down`, a vote short of the threshold.
 *
 * Step: `exact`, the percentage of the valid votes before rounding (two decimals).
 *
 * The base is the valid votes, as the words of the item must say; the law of Kazakhstan takes those who took part.
 *
 * @source Lijphart (1994), Electoral Systems and Party Systems, on legal thresholds
 * @example 5 % of 7,230 valid votes are 361.5: 362 votes are needed; of 10,000 registered voters it would be 500
 */
export const thresholdVotes: Generator<'registered' | 'valid' | 'percent', 'of-registered' | 'rounded-down'> = {
  givens: ['registered', 'valid', 'percent'],
  mistakes: ['of-registered', 'rounded-down'],
  draw: (random) => {
    const registered = integerFrom(6_000, 14_000, random);
    const valid = integerFrom(Math.ceil(registered * 0.45), Math.floor(registered * 0.8), random);
    const percent = [3, 4, 5, 7][integerFrom(0, 3, random)] ?? 5;
    return { registered: `${registered}`, valid: `${valid}`, percent: `${percent}` };
  },
  solve: (numbers) => {
    const percent = rationalFromDecimal(numbers.percent);
    const shareOf = (votes: string): Rational => ({
      numerator: percent.numerator * BigInt(readCount(votes)),
      denominator: percent.denominator * 100n,
    });
    const exact = shareOf(numbers.valid);
    return {
      key: whole(ceiling(exact)),
      mistakes: {
        'of-registered': whole(ceiling(shareOf(numbers.registered))),
        'rounded-down': whole(exact.numerator / exact.denominator),
      },
      steps: { exact: decimalFromRational(exact, 2) },
    };
  },
};

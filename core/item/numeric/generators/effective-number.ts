import { decimalFromRational } from '../../../rational';
import { readCount, whole, type Generator } from '../generator';
import { integerFrom, splitInFour } from './chance';

const parties = ['seats-a', 'seats-b', 'seats-c', 'seats-d'] as const;

/**
 * The effective number of parties in a chamber, from the seats of its four parties: N = 1 / Σ pᵢ², which for seats sᵢ is
 * (Σ sᵢ)² / Σ sᵢ². core/election/effective-number-of-parties.ts has the formula in floating point; here the fraction
 * stays exact until it is rounded once.
 *
 * Draws a chamber of 40 to 300 seats, the largest party first; no party has less than about 3 % of the seats.
 *
 * Mistakes: `not-squared`, the shares added up as they are, which is always 1; `not-inverted`, Σ pᵢ² itself;
 * `heads-counted`, four parties whatever their size.
 *
 * Steps: `seats` in all, `seats-squared` (their square), `sum-of-squared-seats`, `sum-of-squared-shares` (four decimals).
 *
 * @source Laakso & Taagepera (1979), Comparative Political Studies 12(1), 3–27
 * @example seats 40, 30, 20, 10: 100² / (1600 + 900 + 400 + 100) = 10000 / 3000 = 3.33
 */
export const effectiveNumber: Generator<(typeof parties)[number], 'not-squared' | 'not-inverted' | 'heads-counted'> = {
  givens: parties,
  mistakes: ['not-squared', 'not-inverted', 'heads-counted'],
  draw: (random) => {
    const seats = splitInFour(integerFrom(40, 300, random), 1, 9, random);
    const [a = 0, b = 0, c = 0, d = 0] = [...seats].sort((one, other) => other - one);
    return { 'seats-a': `${a}`, 'seats-b': `${b}`, 'seats-c': `${c}`, 'seats-d': `${d}` };
  },
  solve: (numbers) => {
    const ofParties = parties.map((party) => BigInt(readCount(numbers[party])));
    const seats = sum(ofParties);
    if (seats === 0n) throw new RangeError('a chamber without seats has no effective number of parties');
    const [square, sumOfSquares] = [seats * seats, sum(ofParties.map((each) => each * each))];
    const sumOfSquaredShares = { numerator: sumOfSquares, denominator: square };
    return {
      key: { numerator: square, denominator: sumOfSquares },
      mistakes: { 'not-squared': whole(1), 'not-inverted': sumOfSquaredShares, 'heads-counted': whole(4) },
      steps: {
        seats: `${seats}`,
        'seats-squared': `${square}`,
        'sum-of-squared-seats': `${sumOfSquares}`,
        'sum-of-squared-shares': decimalFromRational(sumOfSquaredShares, 4),
      },
    };
  },
};

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

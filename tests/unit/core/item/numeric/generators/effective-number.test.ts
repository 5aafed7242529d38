import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveNumberOfParties } from '@/core/election/effective-number-of-parties';
import { effectiveNumber } from '@/core/item/numeric/generators/effective-number';
import { decimalFromRational } from '@/core/rational';
import { anyDraw, precisions } from './any-draw';

const anyChamber = anyDraw(effectiveNumber, precisions['effective-number']);

function solveSeats(a: number, b: number, c: number, d: number) {
  return effectiveNumber.solve({ 'seats-a': `${a}`, 'seats-b': `${b}`, 'seats-c': `${c}`, 'seats-d': `${d}` });
}

/** 1 / Σ pᵢ² share by share in fractions, as the definition has it, rounded to hundredths by long division. */
function byDefinition(seats: readonly bigint[]): string {
  const total = seats.reduce((sum, each) => sum + each);
  const [numerator, denominator] = seats
    .map((each) => [each * each, total * total] as const)
    .reduce(([n, d], [m, e]) => [n * e + m * d, d * e]);
  // The inverse of numerator / denominator, in hundredths.
  const hundredths = (denominator * 100n) / numerator;
  const isHalfOrMore = (denominator * 100n - hundredths * numerator) * 2n >= numerator;
  const digits = `${hundredths + (isHalfOrMore ? 1n : 0n)}`;
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

describe('effective-number', () => {
  it.each([
    // By hand: 10000 / (1600 + 900 + 400 + 100) = 3.333…
    [[40, 30, 20, 10], '3.33'],
    // The course's example country Alania, 8 seats, 7 % threshold: 64 / (9 + 4 + 4 + 1) = 3.56 (theory notes, table 4).
    [[3, 2, 2, 1], '3.56'],
    // Alania by d'Hondt: 64 / (16 + 9 + 1) = 2.46 (the same table).
    [[4, 3, 1, 0], '2.46'],
    // Four equal parties count as four, one party with all seats as one (Laakso & Taagepera 1979).
    [[25, 25, 25, 25], '4.00'],
    [[98, 0, 0, 0], '1.00'],
  ] as const)('of the seats %j is %s', (seats, expected) => {
    const [a, b, c, d] = seats;
    expect(decimalFromRational(solveSeats(a, b, c, d).key, 2)).toBe(expected);
  });

  it('foresees the sum of shares, the sum of squares and the head count', () => {
    // Shares 0.4, 0.3, 0.2, 0.1: squares 0.16 + 0.09 + 0.04 + 0.01.
    const { mistakes, steps } = solveSeats(40, 30, 20, 10);
    expect(decimalFromRational(mistakes['not-squared'], 2)).toBe('1.00');
    expect(decimalFromRational(mistakes['not-inverted'], 2)).toBe('0.30');
    expect(decimalFromRational(mistakes['heads-counted'], 2)).toBe('4.00');
    expect(steps).toEqual({
      seats: '100',
      'seats-squared': '10000',
      'sum-of-squared-seats': '3000',
      'sum-of-squared-shares': '0.3000',
    });
  });

  it('is exact: the same as share by share in fractions, and near the float of the course’s formula', () => {
    fc.assert(
      fc.property(anyChamber, (chamber) => {
        const key = decimalFromRational(effectiveNumber.solve(chamber).key, 2);
        expect(key).toBe(byDefinition(Object.values(chamber).map(BigInt)));
        expect(Math.abs(Number(key) - effectiveNumberOfParties(Object.values(chamber).map(Number)))).toBeLessThan(
          0.0051,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('draws chambers of 40 to 300 seats with four parties, the largest first', () => {
    fc.assert(
      fc.property(anyChamber, (chamber) => {
        const seats = effectiveNumber.givens.map((given) => Number(chamber[given]));
        const total = seats.reduce((sum, each) => sum + each, 0);
        expect(total).toBeGreaterThanOrEqual(40);
        expect(total).toBeLessThanOrEqual(300);
        expect(Math.min(...seats)).toBeGreaterThanOrEqual(1);
        expect([...seats].sort((a, b) => b - a)).toEqual(seats);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses a chamber without seats', () => {
    expect(() => solveSeats(0, 0, 0, 0)).toThrow(RangeError);
  });
});

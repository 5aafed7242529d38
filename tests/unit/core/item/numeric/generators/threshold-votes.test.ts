import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesThreshold } from '@/core/election/threshold';
import { thresholdVotes } from '@/core/item/numeric/generators/threshold-votes';
import { anyDraw, precisions } from './any-draw';

const anyDistrict = anyDraw(thresholdVotes, precisions['threshold-votes']);

function solve(registered: number, valid: number, percent: string) {
  const { key, mistakes, steps } = thresholdVotes.solve({ registered: `${registered}`, valid: `${valid}`, percent });
  return { key: key.numerator, mistakes: Object.values(mistakes).map(({ numerator }) => numerator), steps };
}

describe('threshold-votes', () => {
  it.each([
    // By hand: 5 % of 7,230 = 361.5 → 362; of 10,000 registered voters 500.
    [10_000, 7_230, '5', 362n, [500n, 361n], '361.50'],
    // 7 % of 8,001 = 560.07 → 561; of 12,010 = 840.7 → 841.
    [12_010, 8_001, '7', 561n, [841n, 560n], '560.07'],
    // A threshold of tenths: 0.5 % of 7,230 = 36.15 → 37; of 10,000 = 50.
    [10_000, 7_230, '0.5', 37n, [50n, 36n], '36.15'],
  ])('of %s registered voters, %s valid votes and %s %% is %s', (registered, valid, percent, key, mistakes, exact) => {
    expect(solve(registered, valid, percent)).toEqual({ key, mistakes, steps: { exact } });
  });

  it('asks for no vote more where the percentage is a whole number: 7,000 of 100,000 in Alania', () => {
    expect(solve(150_000, 100_000, '7').key).toBe(7000n);
  });

  it('is the smallest number of votes that passes', () => {
    fc.assert(
      fc.property(anyDistrict, (district) => {
        const { valid, percent } = district;
        const votes = Number(thresholdVotes.solve(district).key.numerator);
        expect(passesThreshold({ votes, base: Number(valid), percent })).toBe(true);
        expect(passesThreshold({ votes: votes - 1, base: Number(valid), percent })).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('draws districts in which some stay at home, and keys that nobody writes with a thousands separator', () => {
    fc.assert(
      fc.property(anyDistrict, (district) => {
        const turnout = Number(district.valid) / Number(district.registered);
        expect(turnout).toBeGreaterThanOrEqual(0.45);
        expect(turnout).toBeLessThanOrEqual(0.8);
        const { key, mistakes } = thresholdVotes.solve(district);
        for (const { numerator } of [key, ...Object.values(mistakes)]) expect(numerator).toBeLessThan(1000n);
      }),
      { numRuns: 2000 },
    );
  });
});

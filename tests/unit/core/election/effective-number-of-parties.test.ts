import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveNumberOfParties } from '@/core/election/effective-number-of-parties';
import examples from '../../../fixtures/theory/hare-largest-remainder.json';

const counts = fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 12 });

describe('effectiveNumberOfParties', () => {
  it('equals the published worked examples', () => {
    const { alania, kazakhstan2023: kazakhstan, effectiveNumber90And10 } = examples;
    const votes2023 = Object.values(kazakhstan.votes);
    expect(effectiveNumberOfParties([90, 10])).toBeCloseTo(effectiveNumber90And10, 12);
    expect(effectiveNumberOfParties(Object.values(alania.votes))).toBeCloseTo(alania.effectiveNumberVotes, 12);
    expect(effectiveNumberOfParties(votes2023)).toBeCloseTo(kazakhstan.effectiveNumberVotes, 12);
    expect(effectiveNumberOfParties([...votes2023, kazakhstan.againstAll])).toBeCloseTo(
      kazakhstan.effectiveNumberVotesWithAgainstAll,
      12,
    );
  });

  it('is the same for counts and for the shares they make', () => {
    expect(effectiveNumberOfParties([0.41, 0.279, 0.182, 0.07, 0.059])).toBeCloseTo(
      effectiveNumberOfParties([41_000, 27_900, 18_200, 7_000, 5_900]),
      12,
    );
  });

  it('is 1 when one party has everything', () => {
    expect(effectiveNumberOfParties([98, 0, 0])).toBe(1);
  });

  it('is the number of parties when all are equal, and less when they are not', () => {
    fc.assert(
      fc.property(counts, (votes) => {
        const number = effectiveNumberOfParties(votes);
        expect(number).toBeGreaterThan(1 - 1e-9);
        expect(number).toBeLessThan(votes.length + 1e-9);
        expect(effectiveNumberOfParties(votes.map(() => 7))).toBeCloseTo(votes.length, 9);
      }),
    );
  });

  it('refuses negative numbers and an election without votes', () => {
    expect(() => effectiveNumberOfParties([3, -1])).toThrow(RangeError);
    expect(() => effectiveNumberOfParties([NaN])).toThrow(RangeError);
    expect(() => effectiveNumberOfParties([0, 0])).toThrow(RangeError);
    expect(() => effectiveNumberOfParties([])).toThrow(RangeError);
  });
});

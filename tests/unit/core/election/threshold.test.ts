import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesThreshold } from '@/core/election/threshold';

describe('passesThreshold', () => {
  it('lets a list with exactly the percentage pass', () => {
    // Alania, party D: 7,000 of 100,000 votes. With floats, 7 is less than 0.07 * 100.
    expect(passesThreshold({ votes: 7_000, base: 100_000, percent: '7' })).toBe(true);
    expect(passesThreshold({ votes: 6_999, base: 100_000, percent: '7' })).toBe(false);
    expect(passesThreshold({ votes: 7, base: 100, percent: '7' })).toBe(true);
  });

  it('takes percentages with decimals exactly', () => {
    expect(passesThreshold({ votes: 7_000, base: 100_000, percent: '7.01' })).toBe(false);
    expect(passesThreshold({ votes: 5, base: 1000, percent: '0.5' })).toBe(true);
  });

  it('depends on the base: the AIST bloc of 2004 reaches 7 % of party votes, not of all ballots', () => {
    // Central Election Commission, resolution 142/206 of 27 September 2004: 336,177 votes, 7.07 % of party votes.
    expect(passesThreshold({ votes: 336_177, base: 4_757_773, percent: '7' })).toBe(true);
    expect(passesThreshold({ votes: 336_177, base: 4_893_204, percent: '7' })).toBe(false);
  });

  it('never lets a list fail that has as many votes as one that passed', () => {
    const votes = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(votes, votes, fc.integer({ min: 1, max: 10_000_000 }), (fewer, more, base) => {
        fc.pre(fewer <= more);
        const passes = (count: number) => passesThreshold({ votes: count, base, percent: '7' });
        expect(Number(passes(fewer))).toBeLessThanOrEqual(Number(passes(more)));
      }),
    );
  });

  it('refuses fractions of votes, an empty base and a percentage that is no number', () => {
    expect(() => passesThreshold({ votes: 1.5, base: 10, percent: '7' })).toThrow(RangeError);
    expect(() => passesThreshold({ votes: 0, base: 0, percent: '7' })).toThrow(RangeError);
    expect(() => passesThreshold({ votes: 1, base: 10, percent: '7 %' })).toThrow(RangeError);
  });
});

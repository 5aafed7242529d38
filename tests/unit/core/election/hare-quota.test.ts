import { describe, expect, it } from 'vitest';
import { hareQuota } from '@/core/election/hare-quota';
import { compare } from '@/core/rational';

describe('hareQuota', () => {
  it('is votes divided by seats, exactly', () => {
    // Alania: 100,000 votes, 8 seats: 12,500. Kazakhstan 2023: 5,971,719 votes for 69 seats, 86,546.65 rounded.
    expect(compare(hareQuota(100_000, 8), { numerator: 12_500n, denominator: 1n })).toBe(0);
    expect(hareQuota(5_971_719, 69)).toEqual({ numerator: 5_971_719n, denominator: 69n });
  });

  it('does not exist without votes or seats', () => {
    for (const [votes, seats] of [
      [0, 8],
      [100, 0],
      [100, 1.5],
      [NaN, 8],
    ] as const) {
      expect(() => hareQuota(votes, seats)).toThrow(RangeError);
    }
  });
});

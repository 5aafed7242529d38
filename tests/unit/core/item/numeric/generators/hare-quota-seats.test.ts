import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hareQuotaSeats } from '@/core/item/numeric/generators/hare-quota-seats';
import examples from '../../../../../fixtures/theory/hare-largest-remainder.json';
import { anyDraw, precisions } from './any-draw';

const anyElection = anyDraw(hareQuotaSeats, precisions['hare-quota-seats']);

function solve(votes: readonly [number, number, number, number], seats: number) {
  const [a, b, c, d] = votes;
  const { key, mistakes, steps } = hareQuotaSeats.solve({
    'votes-a': `${a}`,
    'votes-b': `${b}`,
    'votes-c': `${c}`,
    'votes-d': `${d}`,
    seats: `${seats}`,
  });
  return { key: key.numerator, mistakes: Object.values(mistakes).map(({ numerator }) => numerator), steps };
}

describe('hare-quota-seats', () => {
  it('gives each of the four lists that pass 7 % in Alania its seats, when it is asked for as list B', () => {
    const { votes, seats, hare7Percent } = examples.alania;
    const { A, B, C, D } = votes;
    expect(solve([B, A, C, D], seats).key).toBe(BigInt(hare7Percent.seats.A));
    expect(solve([A, B, C, D], seats).key).toBe(BigInt(hare7Percent.seats.B));
    expect(solve([A, C, B, D], seats).key).toBe(BigInt(hare7Percent.seats.C));
    expect(solve([A, D, C, B], seats).key).toBe(BigInt(hare7Percent.seats.D));
  });

  it('tells the working of list B, and where its mistakes lead', () => {
    // By hand: 100,000 votes, 20 seats, quota 5,000. A 44,000 = 8 + 4,000; B 29,800 = 5 + 4,800; C 16,100 = 3 + 1,100;
    // D 10,100 = 2 + 100: 18 seats by whole quotas, two left over, to B (5 + 1) and A. B has 29.8 % of the votes.
    expect(solve([44_000, 29_800, 16_100, 10_100], 20)).toEqual({
      key: 6n,
      mistakes: [5n, 7n, 30n],
      steps: {
        votes: '100000',
        quota: '5000',
        'left-over': '2',
        'whole-quotas': '5',
        remainder: '4800',
        share: '29.8',
      },
    });
  });

  it('draws elections whose votes sum to a whole quota for each seat, and in which list B wins a seat by its remainder', () => {
    fc.assert(
      fc.property(anyElection, (election) => {
        const votes = (['votes-a', 'votes-b', 'votes-c', 'votes-d'] as const).map((list) => BigInt(election[list]));
        const total = votes.reduce((sum, each) => sum + each);
        const seats = BigInt(election.seats);
        expect(total % seats).toBe(0n);
        const quota = total / seats;
        const remainders = votes.map((each) => each % quota);
        const leftOver = remainders.reduce((sum, each) => sum + each) / quota;
        expect(leftOver).toBeGreaterThanOrEqual(2n);
        expect(remainders.every((each) => each <= (remainders[1] ?? 0n))).toBe(true);
        expect(hareQuotaSeats.solve(election).key.numerator).toBe((votes[1] ?? 0n) / quota + 1n);
        for (const each of votes) expect(Number(each) / Number(total)).toBeGreaterThanOrEqual(0.07);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses a tie for the last seat, and an election without votes or seats', () => {
    // Quota 100; both remainders 50, one seat left over.
    expect(() => solve([150, 150, 0, 0], 3)).toThrow(RangeError);
    expect(() => solve([0, 0, 0, 0], 3)).toThrow(RangeError);
    expect(() => solve([10, 20, 30, 40], 0)).toThrow(RangeError);
  });
});

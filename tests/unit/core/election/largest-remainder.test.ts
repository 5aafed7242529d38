import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder, type ListVotes, type TieRule } from '@/core/election/largest-remainder';
import { passesThreshold } from '@/core/election/threshold';
import type { Rational } from '@/core/rational';
import examples from '../../../fixtures/theory/hare-largest-remainder.json';

const earlierId: TieRule = { name: 'earlier id', compare: (a, b) => (a.id < b.id ? -1 : 1) };
const noRule: TieRule = { name: 'no rule', compare: () => 0 };

const { alania, kazakhstan2023: kazakhstan } = examples;

interface Example {
  readonly seats: Readonly<Record<string, number>>;
  readonly quota: number;
  readonly automatic: Readonly<Record<string, number>>;
  readonly remainder: Readonly<Record<string, number>>;
}

function listsOf(votes: Readonly<Record<string, number>>): ListVotes[] {
  return Object.entries(votes).map(([id, count]) => ({ id, votes: count }));
}

function above(percent: string, lists: readonly ListVotes[], base: number): ListVotes[] {
  return lists.filter(({ votes }) => passesThreshold({ votes, base, percent }));
}

function seatsOf(lists: readonly ListVotes[], seats: number): Record<string, number> {
  return Object.fromEntries(largestRemainder(lists, seats, noRule).lists.map((list) => [list.id, list.seats]));
}

function decimal({ numerator, denominator }: Rational): number {
  return Number(numerator) / Number(denominator);
}

function expectWorking(lists: readonly ListVotes[], seats: number, example: Example): void {
  const allocation = largestRemainder(lists, seats, noRule);
  expect(decimal(allocation.quota)).toBeCloseTo(example.quota, 6);
  expect(allocation.lists.map((list) => list.id)).toEqual(Object.keys(example.seats));
  for (const list of allocation.lists) {
    expect(list.fullQuotas).toBe(example.automatic[list.id]);
    expect(decimal(list.remainder)).toBeCloseTo(example.remainder[list.id] ?? NaN, 3);
    expect(list.seats).toBe(example.seats[list.id]);
  }
}

describe('largestRemainder', () => {
  it('gives the quota, full quotas, remainders and seats of the example country Alania', () => {
    expectWorking(listsOf(alania.votes), alania.seats, alania.hare);
  });

  it('moves a seat in Alania when a threshold shuts out one list or two', () => {
    const lists = listsOf(alania.votes);
    expectWorking(above('7', lists, 100_000), alania.seats, alania.hare7Percent);
    expectWorking(above('7.01', lists, 100_000), alania.seats, alania['hare7.01Percent']);
  });

  it('gives the working and the official seats of Kazakhstan in 2023', () => {
    const lists = above(kazakhstan.thresholdPercent, listsOf(kazakhstan.votes), kazakhstan.totalValid);
    expectWorking(lists, kazakhstan.seats, kazakhstan.hare);
  });

  it('gives the published what-ifs of 2023: other thresholds, another house', () => {
    const lists = listsOf(kazakhstan.votes);
    const passing = (percent: string) => above(percent, lists, kazakhstan.totalValid);
    expect(seatsOf(passing('7'), 69)).toEqual(kazakhstan.whatIf7Percent);
    expect(seatsOf(lists, 69)).toEqual(kazakhstan.whatIfNoThreshold);
    expect(seatsOf(passing('5'), 145)).toEqual(kazakhstan.whatIf145Seats);
  });

  it('names the lists of a tie for the last seat and the rule that decided', () => {
    const lists = listsOf({ b: 25, c: 25, a: 50 });
    const allocation = largestRemainder(lists, 2, earlierId);
    expect(allocation.tie).toEqual({ lists: ['b', 'c'], seats: 1, rule: 'earlier id' });
    expect(allocation.lists.map((list) => list.seats)).toEqual([1, 0, 1]);
  });

  it('reports no tie when all lists with the same remainder get a seat', () => {
    expect(largestRemainder(listsOf({ a: 50, b: 25, c: 25 }), 3, noRule).tie).toBeUndefined();
  });

  it('never decides a tie silently', () => {
    expect(() => largestRemainder(listsOf({ a: 50, b: 25, c: 25 }), 2, noRule)).toThrow(/no rule/);
  });

  it('refuses votes that are no counts, no votes at all, and no seats', () => {
    expect(() => largestRemainder(listsOf({ a: 10, b: -3 }), 2, noRule)).toThrow(RangeError);
    expect(() => largestRemainder(listsOf({ a: 0 }), 2, noRule)).toThrow(RangeError);
    expect(() => largestRemainder([], 2, noRule)).toThrow(RangeError);
    expect(() => largestRemainder(listsOf({ a: 10 }), 0, noRule)).toThrow(RangeError);
  });

  const elections = fc.record({
    votes: fc
      .array(fc.integer({ min: 0, max: 9_000_000 }), { minLength: 1, maxLength: 10 })
      .filter((votes) => votes.some((count) => count > 0)),
    seats: fc.integer({ min: 1, max: 200 }),
  });
  const withIds = (votes: readonly number[]) => votes.map((count, index) => ({ id: `list-${index}`, votes: count }));

  it('distributes every seat, and to each list its exact quotas rounded down or up', () => {
    fc.assert(
      fc.property(elections, ({ votes, seats }) => {
        const { lists } = largestRemainder(withIds(votes), seats, earlierId);
        const total = BigInt(votes.reduce((sum, count) => sum + count, 0));
        expect(lists.reduce((sum, list) => sum + list.seats, 0)).toBe(seats);
        for (const list of lists) {
          const floor = Number((BigInt(list.votes) * BigInt(seats)) / total);
          expect([floor, floor + 1]).toContain(list.seats);
        }
      }),
    );
  });

  it('gives a list with more votes no fewer seats, whatever the order in which lists are given', () => {
    fc.assert(
      fc.property(elections, ({ votes, seats }) => {
        const forwards = largestRemainder(withIds(votes), seats, earlierId).lists;
        const backwards = largestRemainder(withIds(votes).reverse(), seats, earlierId).lists;
        expect([...backwards].reverse()).toEqual(forwards);
        for (const a of forwards) {
          for (const b of forwards) if (a.votes > b.votes) expect(a.seats).toBeGreaterThanOrEqual(b.seats);
        }
      }),
    );
  });
});

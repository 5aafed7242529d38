import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRisingRun } from '@/core/item/ordering/longest-rising-run';

/** Length of a longest increasing subsequence by trying all of them. */
function longestByTryingAll(values: readonly number[]): number {
  const [first, ...rest] = values;
  if (first === undefined) return 0;
  const withFirst = 1 + longestByTryingAll(rest.filter((value) => value > first));
  return Math.max(withFirst, longestByTryingAll(rest));
}

const smallLists = fc.array(fc.nat(9), { maxLength: 9 });

describe('longestRisingRun', () => {
  it.each([
    [[], []],
    [[7], [0]],
    [
      [3, 0, 1, 2],
      [1, 2, 3],
    ],
    [
      [0, 2, 1, 3],
      [0, 1, 3],
    ],
    [[3, 2, 1, 0], [0]],
    [[1, 1, 1], [0]],
  ])('of %j stands at places %j', (values, places) => {
    expect(longestRisingRun(values)).toEqual(places);
  });

  it('rises', () => {
    fc.assert(
      fc.property(smallLists, (values) => {
        const places = longestRisingRun(values);
        const run = places.map((place) => values[place] ?? NaN);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(run).toEqual([...new Set(run)].sort((a, b) => a - b));
      }),
    );
  });

  it('is as long as the longest found by trying all', () => {
    fc.assert(
      fc.property(smallLists, (values) => {
        expect(longestRisingRun(values)).toHaveLength(longestByTryingAll(values));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceRules, pointsPossible, scoreChoices, scoreParts } from '@/core/item/scoring-rule';

/** Keys of the item, chosen keys and other options chosen. */
const anyChoice = fc
  .integer({ min: 1, max: 6 })
  .chain((keys) => fc.record({ keys: fc.constant(keys), right: fc.nat(keys), wrong: fc.nat(5) }));

describe('per-option, for an item with three keys', () => {
  // A key +1, another option −1, not below 0.
  it.each([
    { right: 3, wrong: 0, earned: 3 },
    { right: 2, wrong: 0, earned: 2 },
    { right: 3, wrong: 1, earned: 2 },
    { right: 2, wrong: 1, earned: 1 },
    { right: 1, wrong: 1, earned: 0 },
    { right: 1, wrong: 2, earned: 0 },
    { right: 0, wrong: 3, earned: 0 },
  ])('gives $earned of 3 for $right right and $wrong wrong', ({ right, wrong, earned }) => {
    expect(scoreChoices('per-option', { right, wrong, keys: 3 })).toEqual({ earned, possible: 3 });
  });
});

describe('two-one-zero', () => {
  // "two points for all keys, one point with one error, otherwise none": an error is a key left out or another option chosen.
  it.each([
    { keys: 3, right: 3, wrong: 0, earned: 2, because: 'all keys and nothing else' },
    { keys: 3, right: 2, wrong: 0, earned: 1, because: 'one key left out' },
    { keys: 3, right: 3, wrong: 1, earned: 1, because: 'one option too many' },
    { keys: 3, right: 2, wrong: 1, earned: 0, because: 'one option instead of a key is two errors' },
    { keys: 3, right: 1, wrong: 0, earned: 0, because: 'two keys left out' },
    { keys: 3, right: 3, wrong: 2, earned: 0, because: 'two options too many' },
    { keys: 3, right: 3, wrong: 3, earned: 0, because: 'everything chosen of six' },
    { keys: 3, right: 0, wrong: 3, earned: 0, because: 'the opposite of the key' },
    { keys: 2, right: 1, wrong: 0, earned: 1, because: 'one of two keys' },
    { keys: 2, right: 1, wrong: 1, earned: 0, because: 'one of two keys and another option' },
    { keys: 2, right: 2, wrong: 1, earned: 1, because: 'both keys and another option' },
    { keys: 1, right: 1, wrong: 0, earned: 2, because: 'the only key' },
    { keys: 1, right: 1, wrong: 1, earned: 1, because: 'the only key and another option' },
    { keys: 1, right: 0, wrong: 1, earned: 0, because: 'another option instead of the only key' },
  ])('gives $earned of 2 for $because, of $keys', ({ keys, right, wrong, earned }) => {
    expect(scoreChoices('two-one-zero', { keys, right, wrong })).toEqual({ earned, possible: 2 });
  });

  it('says nothing about the number of keys by its points', () => {
    expect([1, 2, 3, 6].map((keys) => pointsPossible('two-one-zero', keys))).toEqual([2, 2, 2, 2]);
  });
});

describe('all-or-nothing', () => {
  it.each([
    { right: 2, wrong: 0, earned: 1 },
    { right: 1, wrong: 0, earned: 0 },
    { right: 2, wrong: 1, earned: 0 },
    { right: 1, wrong: 1, earned: 0 },
  ])('gives $earned of 1 for $right of two keys and $wrong wrong', ({ right, wrong, earned }) => {
    expect(scoreChoices('all-or-nothing', { right, wrong, keys: 2 })).toEqual({ earned, possible: 1 });
  });
});

describe.each(choiceRules)('%s', (rule) => {
  it('gives whole points from 0 to what is possible, all of them exactly for the keys', () => {
    fc.assert(
      fc.property(anyChoice, ({ keys, right, wrong }) => {
        const { earned, possible } = scoreChoices(rule, { keys, right, wrong });
        expect(possible).toBe(pointsPossible(rule, keys));
        expect(Number.isInteger(earned) && earned >= 0 && earned <= possible).toBe(true);
        expect(earned === possible).toBe(right === keys && wrong === 0);
      }),
    );
  });

  it('never gives more for one more wrong option, nor less for one more key', () => {
    fc.assert(
      fc.property(anyChoice, ({ keys, right, wrong }) => {
        const { earned } = scoreChoices(rule, { keys, right, wrong });
        expect(scoreChoices(rule, { keys, right, wrong: wrong + 1 }).earned).toBeLessThanOrEqual(earned);
        if (right < keys) {
          expect(scoreChoices(rule, { keys, right: right + 1, wrong }).earned).toBeGreaterThanOrEqual(earned);
        }
      }),
    );
  });
});

describe('the rules for parts', () => {
  it.each([
    { right: 0, earned: 0 },
    { right: 1, earned: 1 },
    { right: 3, earned: 3 },
    { right: 4, earned: 4 },
  ])('give $earned of 4 for $right right ones of four, per part', ({ right, earned }) => {
    expect(scoreParts('per-part', right, 4)).toEqual({ earned, possible: 4 });
  });

  it.each([
    { right: 0, earned: 0 },
    { right: 3, earned: 0 },
    { right: 4, earned: 1 },
  ])('give $earned of 1 for $right right ones of four, all or nothing', ({ right, earned }) => {
    expect(scoreParts('all-or-nothing', right, 4)).toEqual({ earned, possible: 1 });
  });
});

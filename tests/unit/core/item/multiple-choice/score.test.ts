import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score } from '@/core/item/multiple-choice/score';
import type { ChoiceRule } from '@/core/item/scoring-rule';
import { anyMultipleChoiceItem, anyResponseTo } from '../arbitraries';
import { multipleChoiceItem } from '../makers';

const scoreOf = (options: readonly string[], rule: ChoiceRule = 'per-option') =>
  score(multipleChoiceItem({ rule }), { kind: 'multiple-choice', options });

describe('score of a multiple choice with two keys and two distractors', () => {
  // Counted by hand. Per option: a key +1, a distractor −1, not below 0. Two-one-zero: 2 less one for each key left out
  // and each distractor chosen.
  it.each<[options: readonly string[], perOption: number, twoOneZero: number, allOrNothing: number]>([
    [['right', 'also-right'], 2, 2, 1],
    [['right'], 1, 1, 0],
    [['right', 'also-right', 'wrong'], 1, 1, 0],
    [['right', 'wrong'], 0, 0, 0],
    [['wrong'], 0, 0, 0],
    [['right', 'wrong', 'other'], 0, 0, 0],
    [['right', 'also-right', 'wrong', 'other'], 0, 0, 0],
  ])('of %j is %d of 2 per option, %d of 2 by two-one-zero, %d of 1 all or nothing', (options, ...earned) => {
    const [perOption, twoOneZero, allOrNothing] = earned;
    expect(scoreOf(options)).toMatchObject({ status: 'scored', earned: perOption, possible: 2 });
    expect(scoreOf(options, 'two-one-zero')).toMatchObject({ status: 'scored', earned: twoOneZero, possible: 2 });
    expect(scoreOf(options, 'all-or-nothing')).toMatchObject({ status: 'scored', earned: allOrNothing, possible: 1 });
  });

  it('marks each option by what became of it and names the misconceptions chosen', () => {
    expect(scoreOf(['right', 'wrong'])).toMatchObject({
      marks: { right: 'right', 'also-right': 'missed', wrong: 'wrong', other: 'untouched' },
      misconceptions: ['mistake-wrong'],
    });
  });
});

describe('score of any multiple choice', () => {
  it('does not depend on the order of choosing', () => {
    const anyCase = anyMultipleChoiceItem.chain((item) => fc.tuple(fc.constant(item), anyResponseTo(item)));
    fc.assert(
      fc.property(anyCase, ([item, response]) => {
        if (response.kind !== 'multiple-choice') throw new Error('the response is made for the item');
        const reversed = { ...response, options: [...response.options].reverse() };
        expect(score(item, reversed)).toEqual(score(item, response));
      }),
    );
  });

  it('never gives full points for choosing everything, by whatever rule', () => {
    fc.assert(
      fc.property(anyMultipleChoiceItem, (item) => {
        const everything = score(item, { kind: 'multiple-choice', options: item.options.map(({ id }) => id) });
        expect(everything.earned).toBeLessThan(everything.possible);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score } from '@/core/item/multiple-choice/score';
import { anyMultipleChoiceItem, anyResponseTo } from '../arbitraries';
import { multipleChoiceItem } from '../makers';

const scoreOf = (...options: string[]) => score(multipleChoiceItem(), { kind: 'multiple-choice', options });

describe('score of a multiple choice with two keys and two distractors', () => {
  // Counted by hand from the rule: a key +1, a distractor −1, not below 0.
  it.each([
    [['right', 'also-right'], 2],
    [['right'], 1],
    [['right', 'also-right', 'wrong'], 1],
    [['right', 'wrong'], 0],
    [['wrong'], 0],
    [['right', 'wrong', 'other'], 0],
    [['right', 'also-right', 'wrong', 'other'], 0],
  ])('of %j is %d of 2', (options, earned) => {
    expect(scoreOf(...options)).toMatchObject({ status: 'scored', earned, possible: 2 });
  });

  it('marks each option by what became of it and names the misconceptions chosen', () => {
    expect(scoreOf('right', 'wrong')).toMatchObject({
      marks: { right: 'right', 'also-right': 'missed', wrong: 'wrong', other: 'untouched' },
      misconceptions: ['mistake-wrong'],
    });
  });

  it('does not call a missing choice wrong', () => {
    expect(scoreOf()).toEqual({ status: 'invalid', reason: 'nothing-chosen' });
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

  it('never gives full points for choosing everything', () => {
    fc.assert(
      fc.property(anyMultipleChoiceItem, (item) => {
        const everything = score(item, { kind: 'multiple-choice', options: item.options.map(({ id }) => id) });
        if (everything.status === 'invalid') throw new Error(everything.reason);
        expect(everything.earned).toBeLessThan(everything.possible);
      }),
    );
  });
});

import { expect, it } from 'vitest';
import { toView } from '@/core/item/multiple-choice/to-view';
import type { ChoiceRule } from '@/core/item/scoring-rule';
import { baseView, distractor, keyOption, multipleChoiceItem } from '../makers';

it('shows stem and options, by id, with nothing that tells which are right', () => {
  expect(toView(multipleChoiceItem())).toEqual({
    kind: 'multiple-choice',
    ...baseView,
    points: 2,
    rule: 'per-option',
    choose: 2,
    options: [
      { id: 'also-right', text: 'text of also-right' },
      { id: 'other', text: 'text of other' },
      { id: 'right', text: 'text of right' },
      { id: 'wrong', text: 'text of wrong' },
    ],
  });
});

it('says how many to choose only where each right choice has its point', () => {
  const options = [keyOption('a'), keyOption('b'), keyOption('c'), distractor('d')];
  const told = (rule: ChoiceRule) => {
    const { points, choose } = toView(multipleChoiceItem({ rule, options }));
    return { points, choose };
  };
  expect(told('per-option')).toEqual({ points: 3, choose: 3 });
  expect(told('two-one-zero')).toEqual({ points: 2, choose: null });
  expect(told('all-or-nothing')).toEqual({ points: 1, choose: null });
});

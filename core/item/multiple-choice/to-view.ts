import { publicParts } from '../public-parts';
import { pointsPossible } from '../scoring-rule';
import { viewBase } from '../view-base';
import type { MultipleChoiceItem, MultipleChoiceView } from './types';

export function toView(item: MultipleChoiceItem): MultipleChoiceView {
  const keys = item.options.filter((option) => option.key).length;
  return {
    kind: 'multiple-choice',
    ...viewBase(item, pointsPossible(item.rule, keys)),
    rule: item.rule,
    // Where each choice has its point the learner is told how many to make; by the other rules that is part of the question.
    choose: item.rule === 'per-option' ? keys : null,
    options: publicParts(item.options),
  };
}

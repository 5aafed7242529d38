import { publicParts } from '../public-parts';
import { pointsPossible } from '../scoring-rule';
import { viewBase } from '../view-base';
import type { CategoriseItem, CategoriseView } from './types';

export function toView(item: CategoriseItem): CategoriseView {
  const { rule, elements, categories } = item;
  return {
    kind: 'categorise',
    ...viewBase(item, pointsPossible(rule, elements.length)),
    rule,
    elements: publicParts(elements),
    categories: publicParts(categories),
  };
}

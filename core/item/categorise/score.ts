import { mistakesMade, scorePlaces } from '../placing';
import type { Scored } from '../score';
import type { CategoriseItem, CategoriseResponse } from './types';

/** By the rule of the item, element by element. */
export function score(item: CategoriseItem, { places }: CategoriseResponse): Scored {
  const misconceptions = mistakesMade(item.mistakes, places).map(({ misconception }) => misconception);
  return { ...scorePlaces(item.rule, item.elements, places), misconceptions: [...new Set(misconceptions)] };
}

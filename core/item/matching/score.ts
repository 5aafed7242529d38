import { mistakesMade, scorePlaces } from '../placing';
import type { Scored } from '../score';
import type { MatchingItem, MatchingResponse } from './types';

/** By the rule of the item, prompt by prompt. */
export function score(item: MatchingItem, { places }: MatchingResponse): Scored {
  const misconceptions = mistakesMade(item.mistakes, places).map(({ misconception }) => misconception);
  return { ...scorePlaces(item.rule, item.prompts, places), misconceptions: [...new Set(misconceptions)] };
}

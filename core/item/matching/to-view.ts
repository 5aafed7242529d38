import { publicParts } from '../public-parts';
import { pointsPossible } from '../scoring-rule';
import { viewBase } from '../view-base';
import type { MatchingItem, MatchingView } from './types';

export function toView(item: MatchingItem): MatchingView {
  const { rule, prompts, partners } = item;
  return {
    kind: 'matching',
    ...viewBase(item, pointsPossible(rule, prompts.length)),
    rule,
    prompts: publicParts(prompts),
    partners: publicParts(partners),
  };
}

import { markOptions } from '../mark-options';
import type { Scored } from '../score';
import { scoreChoices } from '../scoring-rule';
import type { MultipleChoiceItem, MultipleChoiceResponse } from './types';

/**
 * By the rule of the item.
 *
 * @example keys a, b; per-option: chosen a → 1 of 2; a, c → 0 of 2; a, b, c → 1 of 2
 */
export function score(item: MultipleChoiceItem, response: MultipleChoiceResponse): Scored {
  const chosen = item.options.filter((option) => response.options.includes(option.id));
  const right = chosen.filter((option) => option.key).length;
  const keys = item.options.filter((option) => option.key).length;
  return {
    status: 'scored',
    ...scoreChoices(item.rule, { right, wrong: chosen.length - right, keys }),
    ...markOptions(item.options, response.options),
  };
}

import type { KeyExplanation, PartReasons } from '../kind-definition';
import type { MultipleChoiceItem, MultipleChoiceResponse } from './types';

export function explainResponse(item: MultipleChoiceItem, response: MultipleChoiceResponse): PartReasons {
  const chosen = item.options.filter((option) => response.options.includes(option.id));
  return Object.fromEntries(chosen.map((option) => [option.id, option.reason]));
}

export function explainKey(item: MultipleChoiceItem): KeyExplanation {
  return {
    key: item.options.filter((option) => option.key).map((option) => option.id),
    reasons: Object.fromEntries(item.options.map((option) => [option.id, option.reason])),
  };
}

import type { KeyExplanation, PartReasons } from '../kind-definition';
import type { SingleChoiceItem, SingleChoiceResponse } from './types';

export function explainResponse(item: SingleChoiceItem, response: SingleChoiceResponse): PartReasons {
  const chosen = item.options.filter((option) => option.id === response.option);
  return Object.fromEntries(chosen.map((option) => [option.id, option.reason]));
}

export function explainKey(item: SingleChoiceItem): KeyExplanation {
  return {
    key: item.options.filter((option) => option.key).map((option) => option.id),
    reasons: Object.fromEntries(item.options.map((option) => [option.id, option.reason])),
  };
}

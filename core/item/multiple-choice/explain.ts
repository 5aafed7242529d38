import type { PartReasons } from '../kind-definition';
import { reasonsOf } from '../mark-options';
import type { MultipleChoiceItem, MultipleChoiceResponse } from './types';

export function explainResponse(item: MultipleChoiceItem, response: MultipleChoiceResponse): PartReasons {
  return reasonsOf(item.options.filter((option) => response.options.includes(option.id)));
}

export function explainKey(item: MultipleChoiceItem): PartReasons {
  return reasonsOf(item.options);
}

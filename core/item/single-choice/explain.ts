import type { PartReasons } from '../kind-definition';
import { reasonsOf } from '../mark-options';
import type { SingleChoiceItem, SingleChoiceResponse } from './types';

export function explainResponse(item: SingleChoiceItem, response: SingleChoiceResponse): PartReasons {
  return reasonsOf(item.options.filter((option) => option.id === response.option));
}

export function explainKey(item: SingleChoiceItem): PartReasons {
  return reasonsOf(item.options);
}

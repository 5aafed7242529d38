import type { PartReasons } from '../kind-definition';
import { mistakesMade, reasonsOfMistakes } from '../placing';
import type { CategoriseItem, CategoriseResponse } from './types';

/** Only of foreseen mistakes: the reason of a part says where it belongs. */
export function explainResponse(item: CategoriseItem, { places }: CategoriseResponse): PartReasons {
  return reasonsOfMistakes(mistakesMade(item.mistakes, places));
}

export function explainKey(item: CategoriseItem): PartReasons {
  return Object.fromEntries(item.elements.map(({ id, reason }) => [id, reason]));
}

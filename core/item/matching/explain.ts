import type { PartReasons } from '../kind-definition';
import { mistakesMade, reasonsOfMistakes } from '../placing';
import type { MatchingItem, MatchingResponse } from './types';

/** Only of foreseen mistakes: the reason of a part says where it belongs. */
export function explainResponse(item: MatchingItem, { places }: MatchingResponse): PartReasons {
  return reasonsOfMistakes(mistakesMade(item.mistakes, places));
}

export function explainKey(item: MatchingItem): PartReasons {
  return Object.fromEntries(item.prompts.map(({ id, reason }) => [id, reason]));
}

import type { PartReasons } from '../kind-definition';
import { mistakeIn } from './score';
import type { ShortTextItem, ShortTextResponse } from './types';

/** What went wrong, when the answer is a foreseen one. */
export function explainResponse(item: ShortTextItem, response: ShortTextResponse): PartReasons {
  const mistake = mistakeIn(item, response);
  return mistake === undefined ? {} : { value: mistake.reason };
}

/** The mistakes that the learner did not make are not told: there is no option to hang their reasons on. */
export function explainKey(): PartReasons {
  return {};
}

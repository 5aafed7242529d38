import type { PartReasons } from '../kind-definition';
import { reasonsOf } from '../mark-options';
import { filledIn } from './score';
import type { GapTextItem, GapTextResponse } from './types';

/** By option. */
export function explainResponse(item: GapTextItem, { places }: GapTextResponse): PartReasons {
  return reasonsOf(filledIn(item, places));
}

/** By option. */
export function explainKey(item: GapTextItem): PartReasons {
  return reasonsOf(item.gaps.flatMap(({ options }) => options));
}

import { markOptions } from '../mark-options';
import type { Scored } from '../score';
import type { SingleChoiceItem, SingleChoiceResponse } from './types';

/** One point, all or nothing. */
export function score(item: SingleChoiceItem, response: SingleChoiceResponse): Scored {
  const right = item.options.some((option) => option.key && option.id === response.option);
  return { status: 'scored', earned: right ? 1 : 0, possible: 1, ...markOptions(item.options, [response.option]) };
}

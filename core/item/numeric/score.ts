import type { Scored } from '../score';
import { judgeValue } from './judge-value';
import { parseNumber } from './parse-number';
import type { NumericItem, NumericResponse } from './types';

/**
 * One point for a value within the tolerance; a wrong value that a known mistake leads to names its misconception.
 *
 * @throws RangeError for a text that is no number, which `validateResponse` refuses
 */
export function score(item: NumericItem, response: NumericResponse): Scored {
  const value = parseNumber(response.text);
  if (value === null) throw new RangeError(`not a number: "${response.text}"`);
  const { right, mistake } = judgeValue(item, value);
  return {
    status: 'scored',
    earned: right ? 1 : 0,
    possible: 1,
    marks: { value: right ? 'right' : 'wrong' },
    misconceptions: mistake === null ? [] : [mistake.misconception],
  };
}

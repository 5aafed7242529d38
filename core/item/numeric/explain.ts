import type { PartReasons } from '../kind-definition';
import { judgeValue } from './judge-value';
import { parseNumber } from './parse-number';
import type { NumericItem, NumericResponse } from './types';

/** What went wrong, when the value is the outcome of a known mistake. */
export function explainResponse(item: NumericItem, response: NumericResponse): PartReasons {
  const value = parseNumber(response.text);
  const mistake = value === null ? null : judgeValue(item, value).mistake;
  return mistake === null ? {} : { value: mistake.reason };
}

/** The mistakes that the learner did not make are not told: there is no option to hang their reasons on. */
export function explainKey(): PartReasons {
  return {};
}

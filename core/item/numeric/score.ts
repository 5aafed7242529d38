import type { Score } from '../score';
import { judgeValue } from './judge-value';
import { parseNumber } from './parse-number';
import { toView } from './to-view';
import type { NumericItem, NumericResponse } from './types';
import { validateResponse } from './validate-response';

/** One point for a value within the tolerance; a wrong value that a known mistake leads to names its misconception. */
export function score(item: NumericItem, response: NumericResponse): Score {
  const view = toView(item);
  const reason = validateResponse(view, response);
  if (reason !== null) return { status: 'invalid', reason };
  const value = parseNumber(response.text);
  if (value === null) return { status: 'invalid', reason: 'not-a-number' };

  const { right, mistake } = judgeValue(item, value);
  return {
    status: 'scored',
    earned: right ? view.points : 0,
    possible: view.points,
    marks: { value: right ? 'right' : 'wrong' },
    misconceptions: mistake === null ? [] : [mistake.misconception],
  };
}

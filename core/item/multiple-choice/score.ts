import { markOptions } from '../mark-options';
import type { Score } from '../score';
import { toView } from './to-view';
import type { MultipleChoiceItem, MultipleChoiceResponse } from './types';
import { validateResponse } from './validate-response';

/**
 * One point for each chosen key, one point less for each other chosen option, never below 0. Possible are as many
 * points as there are keys. Without the deduction choosing everything would earn full points.
 *
 * @example keys a, b; chosen a → 1 of 2; a, c → 0 of 2; a, b, c → 1 of 2
 */
export function score(item: MultipleChoiceItem, response: MultipleChoiceResponse): Score {
  const view = toView(item);
  const reason = validateResponse(view, response);
  if (reason !== null) return { status: 'invalid', reason };

  const chosen = item.options.filter((option) => response.options.includes(option.id));
  const right = chosen.filter((option) => option.key).length;
  const wrong = chosen.length - right;
  return {
    status: 'scored',
    earned: Math.max(0, right - wrong),
    possible: view.points,
    ...markOptions(item.options, response.options),
  };
}

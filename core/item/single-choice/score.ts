import { markOptions } from '../mark-options';
import type { Score } from '../score';
import { toView } from './to-view';
import type { SingleChoiceItem, SingleChoiceResponse } from './types';
import { validateResponse } from './validate-response';

/** One point, all or nothing. */
export function score(item: SingleChoiceItem, response: SingleChoiceResponse): Score {
  const view = toView(item);
  const reason = validateResponse(view, response);
  if (reason !== null) return { status: 'invalid', reason };

  const right = item.options.some((option) => option.key && option.id === response.option);
  return {
    status: 'scored',
    earned: right ? view.points : 0,
    possible: view.points,
    ...markOptions(item.options, [response.option]),
  };
}

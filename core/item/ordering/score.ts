import type { PartMark, Score } from '../score';
import { longestRisingRun } from './longest-rising-run';
import { toView } from './to-view';
import type { OrderingItem, OrderingResponse } from './types';
import { validateResponse } from './validate-response';

/**
 * Points for relative order: the number of elements in a longest run that already stands in right order, less one.
 *
 * The run is a longest increasing subsequence of key positions, not a count of right neighbours: one displaced element
 * breaks up to three pairs of neighbours but costs one point here, which is the one move that repairs it; a reversed
 * list earns 0. A run of a single element is no order at all, so nothing is marked right when nothing is earned.
 *
 * @example key a b c d; response b c d a → 2 of 3, a is marked wrong
 */
export function score(item: OrderingItem, response: OrderingResponse): Score {
  const view = toView(item);
  const reason = validateResponse(view, response);
  if (reason !== null) return { status: 'invalid', reason };

  const key = item.elements.map((element) => element.id);
  const run = longestRisingRun(response.elements.map((id) => key.indexOf(id)));
  const inOrder = new Set(run.length > 1 ? run : []);
  return {
    status: 'scored',
    earned: run.length - 1,
    possible: view.points,
    marks: Object.fromEntries(
      response.elements.map((id, place): [string, PartMark] => [id, inOrder.has(place) ? 'right' : 'wrong']),
    ),
    misconceptions: [],
  };
}

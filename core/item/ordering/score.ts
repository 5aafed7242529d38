import type { PartMark, Scored } from '../score';
import { longestRisingRun } from './longest-rising-run';
import type { OrderingItem, OrderingResponse } from './types';

/**
 * By the rule of the item. longest-chain: points for relative order, the number of elements in a longest run that already
 * stands in right order, less one; all-or-nothing: one point for the whole order.
 *
 * The run is a longest increasing subsequence of key positions, not a count of right neighbours: one displaced element
 * breaks up to three pairs of neighbours but costs one point here, which is the one move that repairs it; a reversed
 * list earns 0. A run of a single element is no order at all, so nothing is marked right when it is all there is.
 *
 * @example key a b c d; response b c d a → 2 of 3, a is marked wrong
 */
export function score(item: OrderingItem, response: OrderingResponse): Scored {
  const key = item.elements.map((element) => element.id);
  const run = longestRisingRun(response.elements.map((id) => key.indexOf(id)));
  const inOrder = new Set(run.length > 1 ? run : []);
  const points =
    item.rule === 'longest-chain'
      ? { earned: run.length - 1, possible: key.length - 1 }
      : { earned: run.length === key.length ? 1 : 0, possible: 1 };
  return {
    status: 'scored',
    ...points,
    marks: Object.fromEntries(
      response.elements.map((id, place): [string, PartMark] => [id, inOrder.has(place) ? 'right' : 'wrong']),
    ),
    misconceptions: [],
  };
}

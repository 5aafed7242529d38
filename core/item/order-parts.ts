import { shuffled } from '../random';
import type { Random } from '../random';
import type { Item } from './item';
import { drawnIds, scoreResponse, toView } from './registry';
import { verdictOf } from './score';

/**
 * The order in which the options or elements of an item are shown: ids, each once; empty for a numeric item.
 *
 * An ordering item never starts in the right order, where doing nothing would be the answer: it is shuffled again
 * until something is left to do. That is why the item is asked for and not its view, which has no key.
 */
export function orderParts(item: Item, random: Random): string[] {
  let order = shuffled(drawnIds(toView(item)), random);
  while (item.kind === 'ordering' && isRight(item, order)) order = shuffled(order, random);
  return order;
}

function isRight(item: Item, order: readonly string[]): boolean {
  const score = scoreResponse(item, { kind: 'ordering', elements: order });
  return score.status === 'scored' && verdictOf(score) === 'correct';
}

import type { Item } from '@/core/item/item';
import { orderParts } from '@/core/item/order-parts';
import { partIds, toView } from '@/core/item/registry';
import { createRandom } from '@/core/random';

/**
 * The order in which the options or elements of an item are shown: ids of all its parts, each once.
 *
 * @param stored order of the attempt; a part that left the item since is left out, one that came stands at the end.
 *   Without an attempt it is drawn from the id of the item, so that server, browser and all languages agree
 */
export function shownOrder(item: Item, stored?: readonly string[]): readonly string[] {
  const parts = partIds(toView(item));
  const order = stored ?? orderParts(item, createRandom(item.id));
  return [...order.filter((id) => parts.includes(id)), ...parts.filter((id) => !order.includes(id))];
}

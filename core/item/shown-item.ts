import { createRandom } from '../random';
import type { DrawnNumbers } from './drawn-numbers';
import type { Item } from './item';
import { orderParts } from './order-parts';
import { drawnIds, toView, withNumbers } from './registry';

/** What an attempt has stored of how an item was shown. */
interface Planned {
  readonly order: readonly string[];
  readonly numbers?: DrawnNumbers;
}

/** An item as it is seen. */
export interface ShownItem {
  /** With the numbers that are seen, in its words, its key and its mistakes. */
  readonly item: Item;
  /** Ids of all that is shown in a drawn order, each once. */
  readonly order: readonly string[];
}

/**
 * The item as it was shown in an attempt. A part that left the item since is left out, one that came stands at the end;
 * numbers that cannot stand in it (any more) give way to its own.
 *
 * @param planned without an attempt the item is shown with its own numbers, in an order that is drawn from its id: so
 *   server, browser and all languages agree
 */
export function shownItem(item: Item, planned?: Planned): ShownItem {
  const shown = planned?.numbers === undefined ? null : withNumbers(item, planned.numbers);
  const parts = drawnIds(toView(item));
  const order = planned?.order ?? orderParts(item, createRandom(item.id));
  return { item: shown ?? item, order: [...new Set([...order.filter((id) => parts.includes(id)), ...parts])] };
}

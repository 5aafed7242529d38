import type { PartReasons } from '../kind-definition';
import type { OrderingItem } from './types';

/** Nothing: the reason of an element says where it stands (its date, say), and the reasons together are the key. */
export function explainResponse(): PartReasons {
  return {};
}

export function explainKey(item: OrderingItem): PartReasons {
  return Object.fromEntries(item.elements.map((element) => [element.id, element.reason]));
}

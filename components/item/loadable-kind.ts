import type { Item, ItemKind } from '@/core/item/item';

/** A kind whose code is loaded as one; numeric items with drawn numbers need more of it than the others. */
export type LoadableKind = ItemKind | 'drawn-numeric';

/** What has to be loaded for an item. */
export function loadableKind(item: Item): LoadableKind {
  return item.kind === 'numeric' && item.draw !== undefined ? 'drawn-numeric' : item.kind;
}

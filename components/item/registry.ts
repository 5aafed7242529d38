import type { ItemKind } from '@/core/item/item';
import type { KindViews } from './kind-views';
import { kindViews } from './kinds';

/** The views that belong to this item, view or response. */
export function viewsOf<Kind extends ItemKind>(of: { readonly kind: Kind }): KindViews<Kind> {
  return kindViews[of.kind];
}

import type { ItemKind } from '@/core/item/item';
import { kinds } from '@/core/item/kinds';
import { kindViews } from './kinds';

/** Enters a kind that was loaded on demand in the registries; what was known of it before stays known. */
export function addKind(kind: ItemKind, { definition, views }: { definition: object; views: object }): void {
  Object.assign(kinds, { [kind]: { ...kinds[kind], ...definition } });
  Object.assign(kindViews, { [kind]: views });
}

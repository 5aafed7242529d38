import type { ItemKind } from '@/core/item/item';
import type { MessageKey } from '@/data/messages/messages';
import { itemWords, type ItemWord } from '../item/item-words';

const ownWords = [
  'item.checkYourself',
  'item.predict',
  'item.again',
  'item.noScript',
] as const satisfies readonly MessageKey[];
export type CheckWord = ItemWord | (typeof ownWords)[number];

/** What a check of an item of this kind says. */
export function checkWords(kind: ItemKind): readonly CheckWord[] {
  return [...itemWords([kind]), ...ownWords];
}

import type { MessageKey } from '@/data/messages/messages';
import { itemWords } from '../item/item-words';

export const checkWords = [
  ...itemWords,
  'item.checkYourself',
  'item.predict',
  'item.again',
  'item.noScript',
] as const satisfies readonly MessageKey[];
export type CheckWord = (typeof checkWords)[number];

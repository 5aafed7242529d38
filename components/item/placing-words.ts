import type { MessageKey } from '@/data/messages/messages';

/** What is said wherever an item has several parts to answer. */
export const placingWords = [
  'item.part.choose',
  'item.part.missing',
  'item.rightAnswer',
] as const satisfies readonly MessageKey[];

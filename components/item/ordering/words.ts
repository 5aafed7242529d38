import type { MessageKey } from '@/data/messages/messages';

export const orderingWords = [
  'item.moveUp',
  'item.moveDown',
  'item.moved',
  'item.atTop',
  'item.atBottom',
  'item.place',
  'item.rule.chain',
] as const satisfies readonly MessageKey[];

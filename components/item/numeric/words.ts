import type { MessageKey } from '@/data/messages/messages';

export const numericWords = [
  'item.precision',
  'item.whole',
  'item.tolerance',
  'item.exact',
  'item.missing.number',
  'item.missing.notNumber',
  'item.rightAnswer',
] as const satisfies readonly MessageKey[];

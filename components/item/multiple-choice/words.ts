import type { MessageKey } from '@/data/messages/messages';

export const multipleChoiceWords = [
  'item.choose',
  'item.chooseAny',
  'item.rule.choices',
] as const satisfies readonly MessageKey[];

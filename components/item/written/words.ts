import type { MessageKey } from '@/data/messages/messages';

export const writtenWords = [
  'item.written.words',
  'item.written.count',
  'item.written.model',
  'item.written.criteria',
  'item.written.mark',
  'item.written.waits',
  'item.written.save',
  'item.written.met',
  'item.written.unmet',
  'item.written.rule',
] as const satisfies readonly MessageKey[];

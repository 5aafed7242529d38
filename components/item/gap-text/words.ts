import type { MessageKey } from '@/data/messages/messages';
import { placingWords } from '../placing-words';

export const gapTextWords = [
  ...placingWords,
  'item.gap.name',
  'item.gap.head',
] as const satisfies readonly MessageKey[];

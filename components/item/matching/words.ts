import type { MessageKey } from '@/data/messages/messages';
import { placingWords } from '../placing-words';

export const matchingWords = [
  ...placingWords,
  'item.matching.partners',
  'item.matching.used',
] as const satisfies readonly MessageKey[];

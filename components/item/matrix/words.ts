import type { MessageKey } from '@/data/messages/messages';
import { placingWords } from '../placing-words';

export const matrixWords = [...placingWords, 'item.matrix.choose'] as const satisfies readonly MessageKey[];

import type { MessageKey } from '@/data/messages/messages';
import { placingWords } from '../placing-words';

export const categoriseWords = placingWords satisfies readonly MessageKey[];

import type { MessageKey } from '@/data/messages/messages';

export const singleChoiceWords = [] as const satisfies readonly MessageKey[];

import type { MessageKey } from '@/data/messages/messages';

export const contentsWords = ['contents.read'] as const satisfies readonly MessageKey[];
export type ContentsWord = (typeof contentsWords)[number];

import type { MessageKey } from '@/data/messages/messages';

export const shortTextWords = ['item.shortText.form', 'item.rightAnswer'] as const satisfies readonly MessageKey[];

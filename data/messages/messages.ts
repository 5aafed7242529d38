import type { Locale } from '@/core/language/locale';
import type { Message } from '@/core/language/message';
import en from './en.json';
import kk from './kk.json';
import ru from './ru.json';

/** Every UI text of the course. Kazakh sets the keys; tests/content holds the other languages to them. */
export type MessageKey = keyof typeof kk;
export type Messages = Readonly<Record<MessageKey, Message>>;

export const messages: Readonly<Record<Locale, Messages>> = { kk, ru, en };

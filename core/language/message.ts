import type { Locale } from './locale';
import { pluralForm } from './plural';

/** A text with {places} for values, or one form for each plural category of the language. */
export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

export type MessageValues = Readonly<Record<string, string | number>>;

/** Says one message of a set, in the language the set is in. */
export type Say<Key extends string> = (key: Key, values?: MessageValues) => string;

/**
 * @param words the messages that may be said; an island receives only those it needs
 * @throws RangeError (from the returned function) for a message that is not in the set, when a place of the text has no
 *   value, or when a text with plural forms is said without a numeric `count`
 */
export function createSay<Key extends string>(
  locale: Locale,
  words: Readonly<Partial<Record<Key, Message>>>,
): Say<Key> {
  return (key, values = {}) => {
    const message = words[key];
    if (message === undefined) throw new RangeError(`message "${key}" is not among those that may be said here`);
    return fill(key, chooseForm(locale, key, message, values), values);
  };
}

function chooseForm(locale: Locale, key: string, message: Message, values: MessageValues): string {
  if (typeof message === 'string') return message;
  const count = values['count'];
  if (typeof count !== 'number') throw new RangeError(`message "${key}" needs a numeric "count"`);
  const form = message[pluralForm(locale, count)] ?? message.other;
  if (form === undefined) throw new RangeError(`message "${key}" has no form for ${count}`);
  return form;
}

function fill(key: string, text: string, values: MessageValues): string {
  return text.replace(/\{(\w+)\}/g, (_, place: string) => {
    const value = values[place];
    if (value === undefined) throw new RangeError(`message "${key}" needs a value for "${place}"`);
    return String(value);
  });
}

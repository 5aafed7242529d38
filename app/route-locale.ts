import { createSay, type Say } from '@/core/language/message';
import { isLocale, type Locale } from '@/core/language/locale';
import { messages, type MessageKey, type Messages } from '@/data/messages/messages';

/** The language of a route, with all its messages. */
export interface RouteLocale {
  readonly locale: Locale;
  readonly say: Say<MessageKey>;
  /** The messages that an island needs, by its list of keys. */
  readonly pick: <Key extends MessageKey>(keys: readonly Key[]) => Pick<Messages, Key>;
}

/** @throws RangeError for a language that the course does not have; the routes are made from its languages only */
export async function routeLocale(params: Promise<{ readonly locale: string }>): Promise<RouteLocale> {
  const { locale } = await params;
  if (!isLocale(locale)) throw new RangeError(`no language "${locale}"`);
  const words = messages[locale];
  return {
    locale,
    say: createSay(locale, words),
    // The cast is the type of Object.fromEntries: the keys are those asked for.
    pick: (keys) => Object.fromEntries(keys.map((key) => [key, words[key]])) as Pick<Messages, (typeof keys)[number]>,
  };
}

import type { Locale } from './locale';

/** The same thing in the three languages. */
export type Localised<Value> = Readonly<Record<Locale, Value>>;

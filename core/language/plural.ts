import type { Locale } from './locale';

/** The categories that Kazakh and English (one, other) and Russian (one, few, many, other) have in CLDR. */
export type PluralForm = 'one' | 'few' | 'many' | 'other';

// Unlike numbers and dates, the plural rules of Kazakh are in every browser's Intl.
const rules: Readonly<Record<Locale, Intl.PluralRules>> = {
  kk: new Intl.PluralRules('kk'),
  ru: new Intl.PluralRules('ru'),
  en: new Intl.PluralRules('en'),
};

/**
 * The form of a word that stands beside a number: ru 1 партия (one), 3 партии (few), 5 партий (many), 2,5 партии (other).
 *
 * @source Unicode CLDR, Language Plural Rules (cardinal)
 */
export function pluralForm(locale: Locale, n: number): PluralForm {
  const form = rules[locale].select(n);
  // Intl's type also knows categories of other languages (Arabic has zero and two).
  return form === 'zero' || form === 'two' ? 'other' : form;
}

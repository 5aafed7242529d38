/** The three languages of the course, the default first. They are equals: none is "the translation". */
export const locales = ['kk', 'ru', 'en'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'kk';

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

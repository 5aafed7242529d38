import type { Localised } from '@/core/language/localised';

/** Each language in its own words; the short form is what the header shows. */
export const languageNames: Localised<{ readonly short: string; readonly full: string }> = {
  kk: { short: 'ҚАЗ', full: 'Қазақша' },
  ru: { short: 'РУС', full: 'Русский' },
  en: { short: 'ENG', full: 'English' },
};

import type { Locale } from '@/core/language/locale';

/** Numbers as decimal strings: "7 985 769" and "7,985,769" are 7985769, "0,25" and "0.25" are 0.25. */
export function numbersIn(text: string, locale: Locale): string[] {
  if (locale === 'en') {
    const found = text.match(/\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?/g) ?? [];
    return found.map((number) => number.replaceAll(',', ''));
  }
  const found = text.replaceAll('{,}', ',').match(/\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:,\d+)?/g) ?? [];
  return found.map((number) => number.replace(/[\u00a0\u202f ]/g, '').replace(',', '.'));
}

import type { Locale } from './locale';

/** In running text, or in tables, captions and lists where room is short. */
export type DatePlace = 'prose' | 'table';

// Written out rather than asked of Intl, because Chromium's Intl has no Kazakh ("2019 M06 9").
const months = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  en: 'January February March April May June July August September October November December',
} as const satisfies Record<Locale, string>;

/**
 * A calendar date in the form of the language.
 *
 * | | prose | table |
 * | --- | --- | --- |
 * | kk | 2022 жылғы 5 маусым | 2022 ж. 5 маусым |
 * | ru | 5 июня 2022 года | 5 июня 2022 г. |
 * | en | 5 June 2022 | 5 June 2022 |
 *
 * The text is read by hand: a Date object would move the day with the reader's time zone.
 *
 * @param iso "YYYY-MM-DD"
 * @throws RangeError when `iso` is not such a date or names a day that does not exist
 */
export function formatDate(locale: Locale, iso: string, place: DatePlace): string {
  const { year, month, day } = parseIsoDate(iso);
  const name = months[locale].split(' ')[month - 1];
  switch (locale) {
    case 'kk':
      return `${year} ${place === 'prose' ? 'жылғы' : 'ж.'} ${day} ${name}`;
    case 'ru':
      return `${day} ${name} ${year} ${place === 'prose' ? 'года' : 'г.'}`;
    case 'en':
      return `${day} ${name} ${year}`;
  }
}

function parseIsoDate(iso: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const [year = NaN, month = NaN, day = NaN] = (match ?? []).slice(1).map(Number);
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year);
  if (!exists) throw new RangeError(`not a date: "${iso}"`);
  return { year, month, day };
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

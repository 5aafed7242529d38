import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '@/core/language/format-date';

const isoDates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function intlDate(locale: string, iso: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

describe('formatDate', () => {
  it('writes dates of prose in full', () => {
    expect(formatDate('kk', '2022-06-05', 'prose')).toBe('2022 жылғы 5 маусым');
    expect(formatDate('ru', '2022-06-05', 'prose')).toBe('5 июня 2022 года');
    expect(formatDate('en', '2022-06-05', 'prose')).toBe('5 June 2022');
  });

  it('shortens the word "year" in tables', () => {
    expect(formatDate('kk', '2022-06-05', 'table')).toBe('2022 ж. 5 маусым');
    expect(formatDate('ru', '2022-06-05', 'table')).toBe('5 июня 2022 г.');
    expect(formatDate('en', '2022-06-05', 'table')).toBe('5 June 2022');
  });

  it('agrees with the long form of Intl in tables; English is British: the day comes first', () => {
    fc.assert(
      fc.property(isoDates, (iso) => {
        expect(formatDate('kk', iso, 'table')).toBe(intlDate('kk', iso));
        expect(formatDate('ru', iso, 'table')).toBe(intlDate('ru', iso));
        expect(formatDate('en', iso, 'table')).toBe(intlDate('en-GB', iso));
      }),
    );
  });

  it('differs from Intl in prose only by the word for "year"', () => {
    fc.assert(
      fc.property(isoDates, (iso) => {
        expect(formatDate('kk', iso, 'prose')).toBe(intlDate('kk', iso).replace('ж.', 'жылғы'));
        expect(formatDate('ru', iso, 'prose')).toBe(intlDate('ru', iso).replace('г.', 'года'));
      }),
    );
  });

  it('knows leap years', () => {
    expect(formatDate('en', '2024-02-29', 'prose')).toBe('29 February 2024');
    expect(formatDate('en', '2000-02-29', 'prose')).toBe('29 February 2000');
    expect(() => formatDate('en', '2023-02-29', 'prose')).toThrow(RangeError);
    expect(() => formatDate('en', '1900-02-29', 'prose')).toThrow(RangeError);
  });

  it('refuses what is not a day of the calendar', () => {
    for (const text of ['', '2022', '2022-06', '2022-13-01', '2022-00-10', '2022-06-31', '2022-06-00', '5.6.2022']) {
      expect(() => formatDate('ru', text, 'table')).toThrow(RangeError);
    }
  });
});

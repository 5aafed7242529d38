import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, formatInteger, formatPercent } from '@/core/language/format-number';
import { locales, type Locale } from '@/core/language/locale';

// Node's Intl knows the three languages and is the reference; the house style differs from it in two named ways.
function houseStyle(locale: Locale, intl: string): string {
  const minusIsU2212 = intl.replace('-', '\u2212');
  const spaceBeforePercentInKazakh = locale === 'kk' ? minusIsU2212.replace(/(?<!\u00A0)%/, '\u00A0%') : minusIsU2212;
  return spaceBeforePercentInKazakh;
}

// `negative`: no sign on what rounds to zero. That is ours too, but Intl can be told so.
const options = (decimals: number) =>
  ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'negative' }) as const;

describe('formatInteger', () => {
  it('groups from four digits on, with no-break spaces in kk and ru and commas in en', () => {
    // VISUAL.md, section 2: "kk and ru 3 431 510 (no-break space) ...; en 3,431,510".
    expect(formatInteger('kk', 3431510)).toBe('3\u00A0431\u00A0510');
    expect(formatInteger('ru', 3431510)).toBe('3\u00A0431\u00A0510');
    expect(formatInteger('en', 3431510)).toBe('3,431,510');
    expect(formatInteger('kk', 5000)).toBe('5\u00A0000');
    expect(formatInteger('en', 999)).toBe('999');
  });

  it('writes every bigint as Intl does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.bigInt(), (locale, value) => {
        expect(formatInteger(locale, value)).toBe(houseStyle(locale, new Intl.NumberFormat(locale).format(value)));
      }),
    );
  });

  it('refuses a number that is not an integer', () => {
    expect(() => formatInteger('en', 2.5)).toThrow(RangeError);
    expect(() => formatInteger('en', NaN)).toThrow(RangeError);
  });
});

describe('formatDecimal', () => {
  it('has a comma in kk and ru, a point in en, and a minus that is not a hyphen', () => {
    expect(formatDecimal('kk', '2.84', 2)).toBe('2,84');
    expect(formatDecimal('ru', '-12345.5', 1)).toBe('\u221212\u00A0345,5');
    expect(formatDecimal('en', '-12345.5', 1)).toBe('\u221212,345.5');
  });

  it('rounds half away from zero, exactly', () => {
    expect(formatDecimal('en', '2.675', 2)).toBe('2.68'); // toFixed gives 2.67
    expect(formatDecimal('en', '-2.675', 2)).toBe('\u22122.68');
    expect(formatDecimal('en', '0.5', 0)).toBe('1');
    expect(formatDecimal('en', '999.995', 2)).toBe('1,000.00');
  });

  it('reads a number as the shortest decimal that stands for it', () => {
    expect(formatDecimal('en', 1.005, 2)).toBe('1.01');
    expect(formatDecimal('en', 2.5e-7, 7)).toBe('0.0000003');
    expect(formatDecimal('en', 1e21, 0)).toBe('1,000,000,000,000,000,000,000');
  });

  it('gives no sign to what rounds to zero', () => {
    expect(formatDecimal('en', '-0.004', 2)).toBe('0.00');
  });

  it('writes every number as Intl does', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.constantFrom(...locales), finite, fc.integer({ min: 0, max: 6 }), (locale, value, decimals) => {
        const intl = new Intl.NumberFormat(locale, options(decimals)).format(value);
        expect(formatDecimal(locale, value, decimals)).toBe(houseStyle(locale, intl));
      }),
    );
  });

  it('refuses what is not a finite decimal number', () => {
    for (const text of ['', '2,5', '1e3', 'много']) expect(() => formatDecimal('ru', text, 1)).toThrow(RangeError);
    expect(() => formatDecimal('ru', Infinity, 1)).toThrow(RangeError);
  });
});

describe('formatPercent', () => {
  it('keeps the decimals of the value, with a no-break space before the sign in kk and ru', () => {
    // VISUAL.md, section 2: "53,90 %"; en "53.90%".
    expect(formatPercent('kk', '53.90')).toBe('53,90\u00A0%');
    expect(formatPercent('ru', '53.90')).toBe('53,90\u00A0%');
    expect(formatPercent('en', '53.90')).toBe('53.90%');
    expect(formatPercent('en', '7')).toBe('7%');
  });

  it('rounds to the decimals asked for', () => {
    expect(formatPercent('ru', '68.05', 1)).toBe('68,1\u00A0%');
  });

  it('writes every share as Intl does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.integer({ min: -10000, max: 10000 }), (locale, hundredths) => {
        const intl = new Intl.NumberFormat(locale, { style: 'percent', ...options(2) });
        const percent = (hundredths / 100).toFixed(2);
        const share = (hundredths / 10000).toFixed(4);
        expect(formatPercent(locale, percent)).toBe(houseStyle(locale, intl.format(Number(share))));
      }),
    );
  });
});

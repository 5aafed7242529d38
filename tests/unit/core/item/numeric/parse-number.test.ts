import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '@/core/item/numeric/parse-number';
import { compare, rationalFromDecimal } from '@/core/rational';
import { anyDecimal } from '../arbitraries';

const isRead = (text: string, decimal: string) => {
  const value = parseNumber(text);
  return value !== null && compare(value, rationalFromDecimal(decimal)) === 0;
};

describe('parseNumber', () => {
  it.each([
    ['2.67', '2.67'],
    ['2,67', '2.67'],
    ['-0,5', '-0.5'],
    ['\u22120.5', '-0.5'],
    ['  3 ', '3'],
    ['\u00a03\u00a0', '3'],
    ['7 985 769', '7985769'],
    ['7\u00a0985\u00a0769', '7985769'],
    ['7\u202f985\u202f769,25', '7985769.25'],
    ['1000', '1000'],
    ['007', '7'],
    ['-0', '0'],
  ])('reads "%s" as %s', (text, decimal) => {
    expect(isRead(text, decimal)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'three',
    '-',
    ',',
    '.5',
    '5,',
    '1,2,3',
    '7,985,769',
    '1.000,5',
    '12 34',
    '1 0000',
    '1  000',
    '1,000 5',
    '- 5',
    '--5',
    '+5',
    '5-',
    '68 %',
    '1/3',
    '1e3',
    '0x10',
    'Infinity',
    '٣',
  ])('does not guess what "%s" means', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  // How the three languages write a number, by the data of the Unicode consortium in Node's Intl.
  it.each([
    ['kk', true],
    ['ru', true],
    ['en', false],
  ])('reads numbers as they are written in %s', (locale, useGrouping) => {
    const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, useGrouping });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.boolean(), (hundredths, minusSign) => {
        const text = format.format(hundredths / 100);
        expect(isRead(minusSign ? text.replace('-', '\u2212') : text, (hundredths / 100).toFixed(2))).toBe(true);
      }),
    );
  });

  it('reads a decimal alike with comma and with point', () => {
    fc.assert(
      fc.property(anyDecimal, (decimal) => {
        expect(isRead(decimal, decimal)).toBe(true);
        expect(isRead(decimal.replace('.', ','), decimal)).toBe(true);
      }),
    );
  });
});

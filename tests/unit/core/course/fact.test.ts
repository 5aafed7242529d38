import { describe, expect, it } from 'vitest';
import { formatFact } from '@/core/course/fact';
import type { Locale } from '@/core/language/locale';

// House style: no-break space (U+00A0) between groups and before % in Kazakh and Russian, minus sign U+2212.
describe('formatFact', () => {
  it.each<[Locale, Parameters<typeof formatFact>[1], string]>([
    ['kk', { kind: 'integer', value: '7985769' }, '7\u00a0985\u00a0769'],
    ['ru', { kind: 'integer', value: '7985769' }, '7\u00a0985\u00a0769'],
    ['en', { kind: 'integer', value: '7985769' }, '7,985,769'],
    ['kk', { kind: 'decimal', value: '3.50' }, '3,50'],
    ['ru', { kind: 'decimal', value: '-0.5' }, '−0,5'],
    ['en', { kind: 'decimal', value: '3.50' }, '3.50'],
    ['kk', { kind: 'percent', value: '68.05' }, '68,05\u00a0%'],
    ['ru', { kind: 'percent', value: '7' }, '7\u00a0%'],
    ['en', { kind: 'percent', value: '68.05' }, '68.05%'],
    ['kk', { kind: 'date', value: '2022-06-05' }, '2022 жылғы 5 маусым'],
    ['ru', { kind: 'date', value: '2022-06-05' }, '5 июня 2022 года'],
    ['en', { kind: 'date', value: '2022-06-05' }, '5 June 2022'],
    ['kk', { kind: 'year', value: '1995' }, '1995'],
    ['en', { kind: 'year', value: '1995' }, '1995'],
  ])('%s: %o is “%s”', (locale, fact, text) => {
    expect(formatFact(locale, fact)).toBe(text);
  });

  it('keeps integers that are larger than a number can hold exactly', () => {
    expect(formatFact('en', { kind: 'integer', value: '9007199254740993' })).toBe('9,007,199,254,740,993');
  });
});

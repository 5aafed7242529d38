import { describe, expect, it } from 'vitest';
import { pluralForm } from '@/core/language/plural';

// Expected forms: Unicode CLDR 48, Language Plural Rules, cardinal (kk, ru, en).
describe('pluralForm', () => {
  it('has one and other in Kazakh', () => {
    expect(pluralForm('kk', 1)).toBe('one');
    expect([0, 2, 5, 21].map((n) => pluralForm('kk', n))).toEqual(['other', 'other', 'other', 'other']);
  });

  it('has one and other in English', () => {
    expect([0, 1, 2, 21].map((n) => pluralForm('en', n))).toEqual(['other', 'one', 'other', 'other']);
    expect(pluralForm('en', 1.5)).toBe('other');
  });

  it('counts by the last digits in Russian', () => {
    expect([1, 21, 101].map((n) => pluralForm('ru', n))).toEqual(['one', 'one', 'one']);
    expect([2, 4, 22, 104].map((n) => pluralForm('ru', n))).toEqual(['few', 'few', 'few', 'few']);
    expect([0, 5, 11, 12, 14, 20, 111].map((n) => pluralForm('ru', n))).toEqual(
      Array.from({ length: 7 }, () => 'many'),
    );
    expect(pluralForm('ru', 2.84)).toBe('other');
  });
});

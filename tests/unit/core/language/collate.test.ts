import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords } from '@/core/language/collate';
import { locales } from '@/core/language/locale';

// The alphabet in the order of the Kazakh Cyrillic script.
const alphabet =
  'Аа Әә Бб Вв Гг Ғғ Дд Ее Ёё Жж Зз Ии Йй Кк Ққ Лл Мм Нн Ңң Оо Өө Пп Рр Сс Тт Уу Ұұ Үү Фф Хх Һһ Цц Чч Шш Щщ Ъъ Ыы Іі Ьь Ээ Юю Яя';
const smallLetters = alphabet.split(' ').map((pair) => pair.charAt(1));

describe('compareWords', () => {
  it('keeps the order of the Kazakh alphabet', () => {
    expect([...smallLetters].reverse().sort(compareWords('kk'))).toEqual(smallLetters);
  });

  it('puts the letters of Kazakh beside their neighbours, not after я', () => {
    const words = ['яғни', 'өкіл', 'облыс', 'қала', 'кворум', 'әкім', 'аудан', 'үгіт', 'ұлт', 'уақыт'];
    const ordered = ['аудан', 'әкім', 'кворум', 'қала', 'облыс', 'өкіл', 'уақыт', 'ұлт', 'үгіт', 'яғни'];
    expect(words.sort(compareWords('kk'))).toEqual(ordered);
  });

  it('looks at case only when words are otherwise equal, small letters first', () => {
    for (const [locale, words] of [
      ['kk', ['Қала', 'қала', 'Кеңес']],
      ['ru', ['Партия', 'партия', 'Мандат']],
      ['en', ['Party', 'party', 'Mandate']],
    ] as const) {
      expect([...words].sort(compareWords(locale))).toEqual([words[2], words[1], words[0]]);
    }
  });

  it('ignores punctuation and spaces in every language', () => {
    for (const locale of locales) expect(compareWords(locale)('«Отан»', 'О-т ан')).toBe(0);
  });

  it('puts the beginning of a word before the word', () => {
    for (const locale of locales) expect(compareWords(locale)('парти', 'партия')).toBeLessThan(0);
  });

  it('orders Kazakh words as Intl does where it knows Kazakh', () => {
    const intl = new Intl.Collator('kk', { ignorePunctuation: true });
    const characters = [...alphabet.replaceAll(' ', ''), ...'0123456789abcXYZ «»-,.'];
    const words = fc.string({ unit: fc.constantFrom(...characters), maxLength: 8 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(Math.sign(compareWords('kk')(a, b))).toBe(Math.sign(intl.compare(a, b)));
      }),
      { numRuns: 2000 },
    );
  });
});

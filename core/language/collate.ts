import type { Locale } from './locale';

// Digits, then the Kazakh alphabet of 42 letters, then Latin, as ICU orders them for Kazakh.
const kazakhOrder = '0123456789аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяabcdefghijklmnopqrstuvwxyz';

/**
 * The order of words in lists of a language. Case matters only between words that are otherwise equal (small letter
 * first); spaces and punctuation are ignored, so that «Отан» stands under О.
 *
 * Kazakh is compared by the alphabet here, because Chromium's Intl does not know it and puts ә, қ, ң after я; Russian
 * and English are in every browser's Intl.
 *
 * @returns negative when a stands before b, positive when after, 0 when they differ in nothing that counts
 */
export function compareWords(locale: Locale): (a: string, b: string) => number {
  if (locale === 'kk') return compareKazakh;
  return new Intl.Collator(locale, { ignorePunctuation: true }).compare;
}

function compareKazakh(a: string, b: string): number {
  const left = lettersOf(a);
  const right = lettersOf(b);
  const letters = firstDifference(left, right, (letter) => rankOf(letter.toLowerCase()));
  return letters !== 0 ? letters : firstDifference(left, right, (letter) => Number(letter !== letter.toLowerCase()));
}

function lettersOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? [];
}

function rankOf(letter: string): number {
  const rank = kazakhOrder.indexOf(letter);
  return rank >= 0 ? rank : kazakhOrder.length + (letter.codePointAt(0) ?? 0);
}

function firstDifference(left: readonly string[], right: readonly string[], rank: (letter: string) => number): number {
  for (const [index, letter] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const difference = rank(letter) - rank(other);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

import type { Locale } from '@/core/language/locale';
import { numbersIn } from '../numbers';

/** Small numbers in words, as they stand before what is counted or for it; ordinals ("the second round") are others. */
const words: Readonly<Record<Locale, Readonly<Record<number, RegExp>>>> = {
  kk: {
    2: /(?<!\p{L})(екі|екеу(і|ін|інің)?|қос)(?!\p{L})/iu,
    3: /(?<!\p{L})үш(еу(і|ін|інің)?)?(?!\p{L})/iu,
    4: /(?<!\p{L})төрт(еу(і|ін|інің)?)?(?!\p{L})/iu,
    5: /(?<!\p{L})бес(еу(і|ін|інің)?)?(?!\p{L})/iu,
  },
  ru: {
    2: /(?<!\p{L})(два|две|двух|двум|двумя|двое|оба|обе|обоих|обеих|пар[ауы])(?!\p{L})/iu,
    3: /(?<!\p{L})(три|тр[её]х|тр[её]м|тремя|трое)(?!\p{L})/iu,
    4: /(?<!\p{L})(четыре|четыр[её]х|четыр[её]м|четырьмя|четверо)(?!\p{L})/iu,
    5: /(?<!\p{L})(пять|пяти|пятью|пятеро)(?!\p{L})/iu,
  },
  en: { 2: /\b(two|both|pair)\b/i, 3: /\bthree\b/i, 4: /\bfour\b/i, 5: /\bfive\b/i },
};

/** How the text says the number (2 to 5), in words or digits; null when it does not. */
export function numberSaid(text: string, number: number, locale: Locale): string | null {
  const inWords = words[locale][number]?.exec(text)?.[0];
  if (inWords !== undefined) return inWords;
  return numbersIn(text, locale).includes(`${number}`) ? `${number}` : null;
}

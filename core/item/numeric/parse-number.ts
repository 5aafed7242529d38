import { rationalFromDecimal } from '../../rational';
import type { Rational } from '../../rational';

/**
 * A number as people write it in any of the three languages: comma or point before the decimals (never between
 * thousands: "1,234" is a little more than one), spaces or no-break spaces (U+00A0, U+202F) between groups of three
 * digits, hyphen or minus sign (U+2212) before it, blanks around it.
 *
 * @returns null for every other text
 * @example parseNumber(' −1 234,5 ') // -12345/10
 */
export function parseNumber(text: string): Rational | null {
  const match = /^([-\u2212]?)(\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:[.,](\d+))?$/.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', whole = '', decimals = '0'] = match;
  return rationalFromDecimal(`${sign === '' ? '' : '-'}${whole.replace(/\D/g, '')}.${decimals}`);
}

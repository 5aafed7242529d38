import { decimalFromRational, decimalsOf, rationalFromDecimal, type Rational } from '../rational';
import type { Locale } from './locale';

// Written out rather than asked of Intl, because Chromium's Intl has no Kazakh and would write its numbers in another
// language's way, so that the server's page and the browser's would differ.
interface NumberStyle {
  readonly group: string;
  readonly decimal: string;
  readonly beforePercent: string;
}

const noBreakSpace = '\u00A0';
const minus = '\u2212';

const styles: Readonly<Record<Locale, NumberStyle>> = {
  kk: { group: noBreakSpace, decimal: ',', beforePercent: noBreakSpace },
  ru: { group: noBreakSpace, decimal: ',', beforePercent: noBreakSpace },
  en: { group: ',', decimal: '.', beforePercent: '' },
};

/**
 * A count, grouped from four digits on: "3 431 510" (no-break spaces) in Kazakh and Russian, "3,431,510" in English.
 * Not for years.
 *
 * @throws RangeError when `value` is not an integer
 */
export function formatInteger(locale: Locale, value: number | bigint): string {
  return format(locale, { numerator: BigInt(value), denominator: 1n }, 0);
}

/**
 * A number with a fixed count of decimals, rounded half away from zero (Intl's `halfExpand`): "2,84", "−0.5".
 *
 * @param value a decimal string ("2.675") is rounded exactly; a number is read as the shortest decimal that stands for
 *   it, so 1.005 rounds to 1.01
 * @param decimals 0 or more
 * @throws RangeError when `value` is not a finite decimal number
 */
export function formatDecimal(locale: Locale, value: string | number, decimals: number): string {
  return format(locale, typeof value === 'string' ? rationalFromDecimal(value) : rationalFromNumber(value), decimals);
}

/**
 * A share written in per cent: "68,05 %" (no-break space) in Kazakh and Russian, "68.05%" in English.
 *
 * @param percent decimal string that is already in per cent, "68.05"; not the fraction 0.6805
 * @param decimals as many as `percent` has when left out
 * @throws RangeError when `percent` is not a decimal number
 */
export function formatPercent(locale: Locale, percent: string, decimals = decimalsOf(percent)): string {
  return `${formatDecimal(locale, percent, decimals)}${styles[locale].beforePercent}%`;
}

function rationalFromNumber(value: number): Rational {
  // Very large and very small numbers print as "1e+21" and "2.5e-7".
  const [digits = '', exponent = '0'] = String(value).split('e');
  const { numerator, denominator } = rationalFromDecimal(digits);
  const power = 10n ** BigInt(Math.abs(Number(exponent)));
  return Number(exponent) < 0
    ? { numerator, denominator: denominator * power }
    : { numerator: numerator * power, denominator };
}

function format(locale: Locale, value: Rational, decimals: number): string {
  const rounded = decimalFromRational(value, decimals);
  const isNegative = rounded.startsWith('-');
  const [whole = '', fraction = ''] = rounded.slice(isNegative ? 1 : 0).split('.');
  const { group, decimal } = styles[locale];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${isNegative ? minus : ''}${grouped}${decimals > 0 ? decimal : ''}${fraction}`;
}

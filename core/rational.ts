/**
 * An exact fraction. Floating point is not exact enough for limits: 2.67 + 0.01 is not 2.68 there, and 7 % of 100 is
 * more than 7. Not reduced to lowest terms: compare with `compare`, never field by field.
 */
export interface Rational {
  readonly numerator: bigint;
  /** 1 or more. */
  readonly denominator: bigint;
}

/**
 * @param text digits with an optional hyphen before and an optional point inside: "2.67", "-0.5", "3"
 * @throws RangeError for any other text; what people type is read by the numeric item kind
 * @example rationalFromDecimal('-0.5') // -5/10
 */
export function rationalFromDecimal(text: string): Rational {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) throw new RangeError(`not a decimal number: "${text}"`);
  const [, whole = '', fraction = ''] = match;
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

/** @returns -1 when a < b, 0 when they are equal, 1 when a > b: fit for sorting from small to large */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** @returns a − b */
export function subtract(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** @returns |a| */
export function abs(a: Rational): Rational {
  return { numerator: a.numerator < 0n ? -a.numerator : a.numerator, denominator: a.denominator };
}

/** @returns the smallest integer that is not less than a */
export function ceiling({ numerator, denominator }: Rational): bigint {
  const towardsZero = numerator / denominator;
  return numerator > towardsZero * denominator ? towardsZero + 1n : towardsZero;
}

/**
 * A decimal string, rounded half away from zero: the only place where an exact value becomes a rounded one.
 *
 * @param decimals how many the string has: an integer, 0 or more
 * @returns without a sign when it rounds to zero, because "-0.00" would say that something is known to be negative
 * @example decimalFromRational({ numerator: 9604n, denominator: 3362n }, 2) // '2.86'
 */
export function decimalFromRational({ numerator, denominator }: Rational, decimals: number): string {
  const scaled = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(decimals);
  const rounded = (2n * scaled + denominator) / (2n * denominator);
  const digits = String(rounded).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const sign = numerator < 0n && rounded > 0n ? '-' : '';
  return `${sign}${digits.slice(0, point)}${decimals > 0 ? '.' : ''}${digits.slice(point)}`;
}

/** How many decimals a decimal string is written with: 2 in "0.50". */
export function decimalsOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}

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

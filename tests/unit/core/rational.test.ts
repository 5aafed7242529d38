import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abs, ceiling, compare, decimalFromRational, decimalsOf, rationalFromDecimal, subtract } from '@/core/rational';
import type { Rational } from '@/core/rational';

const anyRational: fc.Arbitrary<Rational> = fc.record({
  numerator: fc.bigInt(-1000n, 1000n),
  denominator: fc.bigInt(1n, 1000n),
});

const half: Rational = { numerator: 1n, denominator: 2n };

describe('rationalFromDecimal', () => {
  it.each([
    ['2.67', 267n, 100n],
    ['-0.5', -1n, 2n],
    ['3', 3n, 1n],
    ['007.10', 71n, 10n],
  ])('reads "%s" exactly', (text, numerator, denominator) => {
    expect(compare(rationalFromDecimal(text), { numerator, denominator })).toBe(0);
  });

  it.each(['', '-', '.5', '5.', '1,5', '1e3', '+1', ' 1', '1.2.3', 'NaN', '٣'])('refuses "%s"', (text) => {
    expect(() => rationalFromDecimal(text)).toThrow(RangeError);
  });
});

describe('compare', () => {
  it('finds unreduced fractions of the same value equal', () => {
    expect(compare({ numerator: 50n, denominator: 100n }, half)).toBe(0);
  });

  it('finds 7 % of 100 equal to 7, which floating point does not', () => {
    expect(7 < 0.07 * 100).toBe(true);
    expect(compare({ numerator: 7n, denominator: 1n }, { numerator: 7n * 100n, denominator: 100n })).toBe(0);
  });

  it('orders integers as integers', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(compare(rationalFromDecimal(String(a)), rationalFromDecimal(String(b)))).toBe(Math.sign(a - b));
      }),
    );
  });

  it('turns round when its arguments change places', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(compare(a, b) + compare(b, a)).toBe(0);
      }),
    );
  });
});

describe('subtract', () => {
  it('keeps decimals exact: 2.68 − 2.67 is 0.01', () => {
    const difference = subtract(rationalFromDecimal('2.68'), rationalFromDecimal('2.67'));
    expect(compare(difference, rationalFromDecimal('0.01'))).toBe(0);
  });

  it('has the sign of the comparison', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(compare(subtract(a, b), { numerator: 0n, denominator: 1n })).toBe(compare(a, b));
      }),
    );
  });
});

describe('abs', () => {
  it('is the same distance in both directions', () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(compare(abs(subtract(a, b)), abs(subtract(b, a)))).toBe(0);
        expect(abs(subtract(a, b)).numerator).toBeGreaterThanOrEqual(0n);
      }),
    );
  });
});

describe('ceiling', () => {
  it.each([
    ['361.5', 362n],
    ['361', 361n],
    ['0.01', 1n],
    ['0', 0n],
    ['-0.5', 0n],
    ['-1', -1n],
    ['-1.5', -1n],
  ])('of %s is %s', (value, expected) => {
    expect(ceiling(rationalFromDecimal(value))).toBe(expected);
  });

  it('is the one integer from the value up to less than one more', () => {
    fc.assert(
      fc.property(anyRational, (value) => {
        const up = { numerator: ceiling(value), denominator: 1n };
        const distance = subtract(up, value);
        expect(compare(distance, { numerator: 0n, denominator: 1n })).toBeGreaterThanOrEqual(0);
        expect(compare(distance, { numerator: 1n, denominator: 1n })).toBe(-1);
      }),
    );
  });
});

describe('decimalFromRational', () => {
  it.each([
    [10n, 3n, 2, '3.33'],
    [2n, 3n, 2, '0.67'],
    [1n, 8n, 2, '0.13'],
    [-1n, 8n, 2, '-0.13'],
    [5n, 2n, 0, '3'],
    [-5n, 2n, 0, '-3'],
    [1n, 1n, 2, '1.00'],
    [-1n, 300n, 2, '0.00'],
    [12_345n, 1n, 0, '12345'],
  ])('writes %s/%s with %s decimals as %s, a half away from zero', (numerator, denominator, decimals, text) => {
    expect(decimalFromRational({ numerator, denominator }, decimals)).toBe(text);
  });

  it('lies at most half a step of its last decimal away', () => {
    fc.assert(
      fc.property(anyRational, fc.nat(4), (value, decimals) => {
        const distance = abs(subtract(rationalFromDecimal(decimalFromRational(value, decimals)), value));
        expect(compare(distance, { numerator: 1n, denominator: 2n * 10n ** BigInt(decimals) })).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('gives back a decimal string that was read', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[1-9]\d{0,5}\.\d{1,4}$/), (text) => {
        expect(decimalFromRational(rationalFromDecimal(text), decimalsOf(text))).toBe(text);
      }),
    );
  });
});

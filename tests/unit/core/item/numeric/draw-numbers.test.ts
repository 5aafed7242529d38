import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFairNumbers, solve } from '@/core/item/numeric/draw-numbers';
import type { AnyGenerator } from '@/core/item/numeric/generator';
import { generatorIds, generators } from '@/core/item/numeric/generators/generators';
import { abs, compare, decimalFromRational, rationalFromDecimal, subtract } from '@/core/rational';
import { createRandom } from '@/core/random';
import { precisions } from './generators/any-draw';

/** Draws 1, 2, 3, … one after the other; the mistake is always 3. */
function counting(): AnyGenerator {
  let drawn = 0;
  return {
    givens: ['number'],
    mistakes: ['three'],
    draw: () => ({ number: `${(drawn += 1)}` }),
    solve: ({ number = '' }) => ({
      key: rationalFromDecimal(number),
      mistakes: { three: rationalFromDecimal('3') },
      steps: {},
    }),
  };
}

describe('drawFairNumbers', () => {
  it('draws again until no answer can be taken for key and mistake', () => {
    const random = createRandom('any');
    // 2 and 3 are one apart: 2.5 lies within half of both.
    expect(drawFairNumbers(counting(), { decimals: 0, tolerance: '0.5' }, random)).toEqual({ number: '1' });
    expect(drawFairNumbers(counting(), { decimals: 0, tolerance: '1' }, random)).toEqual({ number: '6' });
  });

  it('asks of the numbers as they are rounded', () => {
    const generator: AnyGenerator = {
      ...counting(),
      solve: ({ number = '' }) => ({
        key: rationalFromDecimal(`2.${number}`),
        mistakes: { two: rationalFromDecimal('2') },
        steps: {},
      }),
    };
    // 2.1 to 2.4 are 2 without decimals.
    expect(drawFairNumbers(generator, { decimals: 0, tolerance: '0' }, createRandom('any'))).toEqual({ number: '5' });
  });

  it('passes over numbers of which the question cannot be asked', () => {
    const generator: AnyGenerator = {
      ...counting(),
      solve: ({ number = '' }) => {
        if (Number(number) < 5) throw new RangeError('too small');
        return { key: rationalFromDecimal(number), mistakes: {}, steps: {} };
      },
    };
    expect(drawFairNumbers(generator, { decimals: 0, tolerance: '0' }, createRandom('any'))).toEqual({ number: '5' });
  });

  it('gives up where the tolerance is too large for any numbers', () => {
    const generator = generators['effective-number'];
    let draws = 0;
    const counted: AnyGenerator = {
      ...generator,
      draw: (random) => {
        draws += 1;
        return generator.draw(random);
      },
    };
    // Head count and sum of shares are always 4 and 1: 2.5 lies within 1.5 of both.
    expect(drawFairNumbers(counted, { decimals: 2, tolerance: '1.5' }, createRandom('any'))).toBeNull();
    expect(draws).toBe(1000);
  });

  it('does not take a fault of a generator for unfit numbers', () => {
    const broken: AnyGenerator = { ...counting(), solve: () => JSON.parse('{') as never };
    expect(() => drawFairNumbers(broken, { decimals: 0, tolerance: '0' }, createRandom('any'))).toThrow(SyntaxError);
  });
});

describe.each(generatorIds)('the generator %s', (id) => {
  const generator = generators[id];
  const precision = precisions[id];
  const drawn = (seed: string) => drawFairNumbers(generator, precision, createRandom(seed)) ?? {};

  it('draws the same numbers from the same seed, and not always the same', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(drawn(seed)).toEqual(drawn(seed));
      }),
    );
    const all = Array.from({ length: 100 }, (_, seed) => JSON.stringify(drawn(`${seed}`)));
    expect(new Set(all).size).toBeGreaterThan(90);
  });

  it('names its numbers, its mistakes and its steps as it says, each differently', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const numbers = drawn(seed);
        const solution = solve(generator, numbers);
        expect(Object.keys(numbers)).toEqual(generator.givens);
        expect(Object.keys(solution?.mistakes ?? {})).toEqual(generator.mistakes);
        const names = [...generator.givens, ...Object.keys(solution?.steps ?? {}), 'key'];
        expect(new Set(names).size).toBe(names.length);
        for (const number of Object.values(solution?.steps ?? {})) expect(number).toMatch(/^\d+(\.\d+)?$/);
      }),
    );
  });

  it('solves the same numbers to the same outcomes, farther apart than twice the tolerance', () => {
    const twice = subtract(rationalFromDecimal(precision.tolerance), rationalFromDecimal(`-${precision.tolerance}`));
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const numbers = drawn(seed);
        const solution = solve(generator, numbers);
        expect(solve(generator, { ...numbers })).toEqual(solution);
        if (solution === null) throw new Error('not solved');
        const outcomes = [solution.key, ...Object.values(solution.mistakes)].map((outcome) =>
          rationalFromDecimal(decimalFromRational(outcome, precision.decimals)),
        );
        outcomes.forEach((one, index) => {
          for (const other of outcomes.slice(index + 1)) {
            expect(compare(abs(subtract(one, other)), twice)).toBe(1);
          }
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('asks for numbers below 1000, because a comma between thousands would be read as a decimal sign', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const key = solve(generator, drawn(seed))?.key;
        expect(key === undefined ? NaN : Number(key.numerator) / Number(key.denominator)).toBeLessThan(1000);
      }),
    );
  });
});

import fc from 'fast-check';
import { drawFairNumbers, type Precision } from '@/core/item/numeric/draw-numbers';
import type { Generator } from '@/core/item/numeric/generator';
import { createRandom } from '@/core/random';

/** The precision with which an item asks for what a generator works out. */
export const precisions = {
  'effective-number': { decimals: 2, tolerance: '0.01' },
  'hare-quota-seats': { decimals: 0, tolerance: '0' },
  'threshold-votes': { decimals: 0, tolerance: '0' },
} as const satisfies Readonly<Record<string, Precision>>;

/** Numbers that an attempt may get, read as integers. */
export function anyDraw<Given extends string>(
  generator: Generator<Given, string>,
  precision: Precision,
): fc.Arbitrary<Readonly<Record<Given, string>>> {
  return fc.string().map((seed) => {
    const drawn = drawFairNumbers(generator, precision, createRandom(seed));
    if (drawn === null) throw new Error(`no numbers for the seed "${seed}"`);
    return drawn;
  });
}

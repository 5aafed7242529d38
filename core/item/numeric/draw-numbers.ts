import { abs, compare, decimalFromRational, rationalFromDecimal, subtract } from '../../rational';
import type { Random } from '../../random';
import type { DrawnNumbers } from '../drawn-numbers';
import type { AnyGenerator, Solution } from './generator';
import type { NumericItem } from './types';

/** How exactly an item asks for its number. */
export type Precision = Pick<NumericItem, 'decimals' | 'tolerance'>;

/** Most draws make a fair item; a generator that makes none in so many never does. */
const draws = 1000;

/**
 * Draws until the numbers make a fair item.
 *
 * @returns null when they never do, because the tolerance is too large
 */
export function drawFairNumbers(generator: AnyGenerator, precision: Precision, random: Random): DrawnNumbers | null {
  for (let draw = 0; draw < draws; draw += 1) {
    const numbers = generator.draw(random);
    const solution = solve(generator, numbers);
    if (solution !== null && isFair(solution, precision)) return numbers;
  }
  return null;
}

/** The solution, or null for numbers of which the question cannot be asked. */
export function solve(generator: AnyGenerator, numbers: DrawnNumbers): Solution | null {
  try {
    return generator.solve(numbers);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Whether no value lies within the tolerance of two outcomes, key and mistakes alike: it could be judged as either. */
function isFair({ key, mistakes }: Solution, { decimals, tolerance }: Precision): boolean {
  const outcomes = [key, ...Object.values(mistakes)].map((outcome) =>
    rationalFromDecimal(decimalFromRational(outcome, decimals)),
  );
  const { numerator, denominator } = rationalFromDecimal(tolerance);
  const twice = { numerator: 2n * numerator, denominator };
  return outcomes.every((one, index) =>
    outcomes.slice(index + 1).every((other) => compare(abs(subtract(one, other)), twice) > 0),
  );
}

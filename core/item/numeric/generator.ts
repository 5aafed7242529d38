import type { Random } from '../../random';
import type { Rational } from '../../rational';
import type { DrawnNumbers } from '../drawn-numbers';

/** Makes numeric items with ever new numbers: what is drawn, and what follows from it. */
export interface Generator<Given extends string, Mistake extends string> {
  /** Names of the numbers that are drawn; a question that leaves one of them out cannot be answered. */
  readonly givens: readonly Given[];
  /** Ids of the wrong values that learners arrive at by a known mistake. */
  readonly mistakes: readonly Mistake[];
  /** Numbers as they occur in the subject. Whether they make a fair item is asked afterwards, of `solve`. */
  draw(random: Random): Readonly<Record<Given, string>>;
  /** @throws RangeError for numbers of which the question cannot be asked */
  solve(numbers: Readonly<Record<Given, string>>): Solution<Mistake>;
}

export type AnyGenerator = Generator<string, string>;

/** What follows from drawn numbers, exactly: rounded once, to the decimals of the item. */
export interface Solution<Mistake extends string = string> {
  readonly key: Rational;
  readonly mistakes: Readonly<Record<Mistake, Rational>>;
  /** Numbers on the way to the key, for hints, reasons and explanation; their names differ from those of the givens. */
  readonly steps: DrawnNumbers;
}

/**
 * A count: votes, seats, voters.
 *
 * @param text digits alone; at most twelve, so that sums of several stay exact
 * @throws RangeError for any other text
 */
export function readCount(text: string): number {
  if (!/^\d{1,12}$/.test(text)) throw new RangeError(`not a count: "${text}"`);
  return Number(text);
}

/** An integer as a fraction. */
export function whole(integer: number | bigint): Rational {
  return { numerator: BigInt(integer), denominator: 1n };
}

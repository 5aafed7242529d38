import { compare, rationalFromDecimal } from '../rational';

export interface ThresholdCase {
  /** Votes of the list: an integer, 0 or more. */
  readonly votes: number;
  /** What the percentage is taken of (valid votes, party votes, ballots cast): an integer, 1 or more. */
  readonly base: number;
  /** Legal minimum in per cent as a decimal string, "7" or "0.5". */
  readonly percent: string;
}

/**
 * Whether a list reaches a legal threshold: votes × 100 ≥ percent × base. A list with exactly the percentage passes
 * ("at least 7 per cent", not "more than"). Compared as exact fractions: in floating point 7 is less than 0.07 × 100.
 *
 * @throws RangeError when votes or base is not such an integer, or `percent` is not a decimal number
 * @example passesThreshold({ votes: 7_000, base: 100_000, percent: '7' }) // true
 */
export function passesThreshold({ votes, base, percent }: ThresholdCase): boolean {
  if (!Number.isSafeInteger(votes) || votes < 0) throw new RangeError(`not a number of votes: ${votes}`);
  if (!Number.isSafeInteger(base) || base < 1) throw new RangeError(`not a base of votes: ${base}`);
  const percentOfBase = { numerator: BigInt(votes) * 100n, denominator: BigInt(base) };
  return compare(percentOfBase, rationalFromDecimal(percent)) >= 0;
}

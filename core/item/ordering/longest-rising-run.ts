/** Values that rise from place to place of a list, by the first of them. */
interface Run {
  readonly firstValue: number;
  readonly places: readonly number[];
}

/**
 * A longest strictly increasing subsequence, as places in the list. Of several equally long ones it is the one whose
 * places come first, so that the same list always gives the same answer.
 *
 * @param values any numbers; the work grows with the square of their count, which is small here
 * @returns indices into `values`, ascending; empty only for an empty list
 * @example longestRisingRun([3, 0, 1, 2]) // [1, 2, 3]
 */
export function longestRisingRun(values: readonly number[]): readonly number[] {
  let runs: readonly Run[] = [];
  for (const [place, firstValue] of [...values.entries()].reverse()) {
    const rest = placesOfLongest(runs.filter((run) => run.firstValue > firstValue));
    runs = [{ firstValue, places: [place, ...rest] }, ...runs];
  }
  return placesOfLongest(runs);
}

function placesOfLongest(runs: readonly Run[]): readonly number[] {
  return runs.reduce<readonly number[]>((best, { places }) => (places.length > best.length ? places : best), []);
}

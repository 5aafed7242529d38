/**
 * Effective number of parties: N = 1 / Σ pᵢ², where pᵢ is a party's share. It is the number of equally strong parties
 * that would be as concentrated as these. Computed as (Σc)² / Σc², which needs no shares and is exact in the sums for
 * integer counts up to 94 million in all.
 *
 * @param weights votes or seats (counts) or shares of one election, one for each party, all of the same base; whatever
 *   is no party ("against all", independents) is the caller's decision
 * @returns between 1 (one party has all) and the number of parties above zero (all equal)
 * @throws RangeError when a weight is negative or not finite, or all are zero
 * @example effectiveNumberOfParties([50, 50]) // 2
 * @source Laakso & Taagepera (1979), Comparative Political Studies 12(1), 3–27
 */
export function effectiveNumberOfParties(weights: readonly number[]): number {
  if (weights.some((weight) => !Number.isFinite(weight) || weight < 0)) {
    throw new RangeError('votes, seats and shares are finite numbers from 0 up');
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) throw new RangeError('an election without votes or seats has no effective number of parties');
  return total ** 2 / weights.reduce((sum, weight) => sum + weight ** 2, 0);
}

import type { Rational } from '../rational';

/**
 * Hare quota, also first electoral quota: q = V / M, the votes that one seat would cost if none were lost.
 *
 * @param votes V, the votes of all lists that take part in the distribution: an integer, 1 or more
 * @param seats M, the seats of the district: an integer, 1 or more
 * @returns an exact fraction, in votes for one seat
 * @throws RangeError when votes or seats is not such an integer
 * @example hareQuota(100_000, 8) // 100000/8 = 12,500
 * @source Hare (1859), A Treatise on the Election of Representatives; in the law of Kazakhstan: Constitutional Law on Elections,
 *   article 97-1
 */
export function hareQuota(votes: number, seats: number): Rational {
  if (!Number.isSafeInteger(votes) || votes < 1) throw new RangeError(`no quota for ${votes} votes`);
  if (!Number.isSafeInteger(seats) || seats < 1) throw new RangeError(`no quota for ${seats} seats`);
  return { numerator: BigInt(votes), denominator: BigInt(seats) };
}

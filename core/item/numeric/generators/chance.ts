import type { Random } from '../../../random';

/** An integer from `least` to `most`, each as likely as any other. */
export function integerFrom(least: number, most: number, random: Random): number {
  return least + Math.floor(random.next() * (most - least + 1));
}

/** Four parties' parts of a whole. */
export type Quarters = readonly [number, number, number, number];

/**
 * Four integers that sum to `total`: none is more than `spread` times another, but for what rounding moves.
 *
 * @param step all but the last are multiples of it; so is the last when `total` is one
 */
export function splitInFour(total: number, step: number, spread: number, random: Random): Quarters {
  const weight = (): number => 1 + random.next() * (spread - 1);
  const [a, b, c, d] = [weight(), weight(), weight(), weight()];
  const part = (of: number): number => step * Math.floor((total * of) / (a + b + c + d) / step);
  return [part(a), part(b), part(c), total - part(a) - part(b) - part(c)];
}

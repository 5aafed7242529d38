import { abs, compare, rationalFromDecimal, subtract } from '../../rational';
import type { Rational } from '../../rational';
import type { NumericItem, NumericMistake } from './types';

/**
 * Whether the value is right: |value − key| ≤ tolerance in exact fractions, the limit itself included; if it is wrong,
 * the first known mistake that it lies as close to.
 */
export function judgeValue(
  item: NumericItem,
  value: Rational,
): { readonly right: boolean; readonly mistake: NumericMistake | null } {
  const tolerance = rationalFromDecimal(item.tolerance);
  const isNear = (target: string): boolean =>
    compare(abs(subtract(value, rationalFromDecimal(target))), tolerance) <= 0;

  if (isNear(item.key)) return { right: true, mistake: null };
  return { right: false, mistake: item.mistakes.find((mistake) => isNear(mistake.value)) ?? null };
}

import type { PartMark } from '@/core/item/score';
import type { PartRule } from '@/core/item/scoring-rule';
import type { Credit } from './kind-views';

/** For kinds whose parts have points of their own: one for each right part; nothing to add up when none is right. */
export function partCredit({ rule }: { readonly rule: PartRule }, marks: readonly PartMark[]): Credit | null {
  if (rule === 'all-or-nothing') return { terms: [], rule: 'item.rule.allOrNothing' };
  const right = marks.filter((mark) => mark === 'right').length;
  return right === 0 ? null : { terms: [right, 0], rule: 'item.rule.parts' };
}

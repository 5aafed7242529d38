import type { OrderingView } from '@/core/item/ordering/types';
import type { PartMark } from '@/core/item/score';
import type { Credit } from '../kind-views';

/** The elements of the chain that stands in right order, less one; nothing to add up when there is no such chain. */
export function credit({ rule }: OrderingView, marks: readonly PartMark[]): Credit | null {
  if (rule === 'all-or-nothing') return { terms: [], rule: 'item.rule.allOrNothing' };
  const chain = marks.filter((mark) => mark === 'right').length;
  return chain === 0 ? null : { terms: [chain, -1], rule: 'item.rule.chain' };
}

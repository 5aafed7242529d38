import type { PartMark } from '@/core/item/score';
import type { WrittenView } from '@/core/item/written/types';
import type { Credit } from '../kind-views';

/** The criteria that were found met; nothing to add up when none was. */
export function credit(_view: WrittenView, marks: readonly PartMark[]): Credit | null {
  const met = marks.filter((mark) => mark === 'right').length;
  return met === 0 ? null : { terms: [met, 0], rule: 'item.written.rule' };
}

import type { PartMark } from '@/core/item/score';
import type { Credit } from '../kind-views';

/** Right choices, 0 for what is missing, wrong choices taken off; nothing to add up when no choice was right. */
export function credit(marks: readonly PartMark[], possible: number): Credit | null {
  const right = count(marks, 'right');
  const wrong = count(marks, 'wrong');
  if (right === 0) return null;
  const terms = [right, ...(right < possible ? [0] : []), ...(wrong > 0 ? [-wrong] : [])];
  return { terms, rule: 'item.rule.choices' };
}

function count(marks: readonly PartMark[], wanted: PartMark): number {
  return marks.filter((mark) => mark === wanted).length;
}

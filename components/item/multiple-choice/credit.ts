import type { MultipleChoiceView } from '@/core/item/multiple-choice/types';
import type { PartMark } from '@/core/item/score';
import type { Credit } from '../kind-views';

/** Right choices, 0 for what is missing, wrong choices taken off; nothing to add up when no choice was right. */
export function credit({ rule, points }: MultipleChoiceView, marks: readonly PartMark[]): Credit | null {
  if (rule === 'two-one-zero') return { terms: [], rule: 'item.rule.twoOneZero' };
  if (rule === 'all-or-nothing') return { terms: [], rule: 'item.rule.allOrNothing' };
  const right = count(marks, 'right');
  const wrong = count(marks, 'wrong');
  if (right === 0) return null;
  const terms = [right, ...(right < points ? [0] : []), ...(wrong > 0 ? [-wrong] : [])];
  return { terms, rule: 'item.rule.choices' };
}

function count(marks: readonly PartMark[], wanted: PartMark): number {
  return marks.filter((mark) => mark === wanted).length;
}

import type { GapTextView } from '@/core/item/gap-text/types';
import { gapsOf } from '@/core/item/gap-text/to-view';
import { inOneLine } from '../in-one-line';

/** The prose with numbered blanks, then what fits into each. */
export function lines(view: GapTextView): readonly string[] {
  const gaps = gapsOf(view);
  const blank = (piece: (typeof gaps)[number]): string => `(${gaps.indexOf(piece) + 1}) ____`;
  const prose = view.flow.map((piece) => (typeof piece === 'string' ? piece : blank(piece))).join('');
  return [prose, ...gaps.map(({ options }, index) => `(${index + 1}) ${inOneLine(options)}`)];
}

import { publicParts } from '../public-parts';
import { pointsPossible } from '../scoring-rule';
import { viewBase } from '../view-base';
import type { GapTextItem, GapTextView, GapView } from './types';

const gapMark = /\{gap:([^}]*)\}/;

/** @throws RangeError when the text names a gap that the item does not have; the loader refuses such a text */
export function toView(item: GapTextItem): GapTextView {
  const { rule, text, gaps } = item;
  const gapOf = (id: string): GapView => {
    const gap = gaps.find((each) => each.id === id);
    if (gap === undefined) throw new RangeError(`${item.id} has no gap "${id}"`);
    return { id, label: gap.label, options: publicParts(gap.options) };
  };
  // Splitting by a pattern with a group leaves what the group found at every other place.
  const flow = text.split(gapMark).map((piece, index) => (index % 2 === 0 ? piece : gapOf(piece)));
  return { kind: 'gap-text', ...viewBase(item, pointsPossible(rule, gaps.length)), rule, flow };
}

/** Ids of the gaps in the order of the text. */
export function gapsIn(text: string): string[] {
  return text.split(gapMark).filter((_, index) => index % 2 === 1);
}

/** The gaps of a view in the order of reading. */
export function gapsOf(view: GapTextView): GapView[] {
  return view.flow.filter((piece) => typeof piece !== 'string');
}

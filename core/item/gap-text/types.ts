import type { ItemBase, ViewBase } from '../item';
import type { Places } from '../placing';
import type { PublicPart } from '../public-parts';
import type { PartRule } from '../scoring-rule';
import type { ChoiceOption } from '../single-choice/types';

export interface Gap {
  readonly id: string;
  /** What is to be filled in, without giving it away: names the gap where its sentence is not heard. */
  readonly label: string;
  /** Two or more, exactly one with `key`; their ids are unique in the whole item. */
  readonly options: readonly ChoiceOption[];
}

export interface GapTextItem extends ItemBase {
  readonly kind: 'gap-text';
  readonly rule: PartRule;
  /** Running prose with {gap:id} for each gap, once. */
  readonly text: string;
  readonly gaps: readonly Gap[];
}

export interface GapView {
  readonly id: string;
  readonly label: string;
  /** In the order of their ids, which says nothing about the key. */
  readonly options: readonly PublicPart[];
}

export interface GapTextView extends ViewBase {
  readonly kind: 'gap-text';
  readonly rule: PartRule;
  /** Prose and gaps in turn, in the order of reading. */
  readonly flow: readonly (string | GapView)[];
}

export interface GapTextResponse {
  readonly kind: 'gap-text';
  /** Option by gap. */
  readonly places: Places;
}

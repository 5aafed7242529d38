import type { ItemBase, ViewBase } from '../item';
import type { PublicPart } from '../public-parts';
import type { ChoiceOption } from '../single-choice/types';

export interface MultipleChoiceItem extends ItemBase {
  readonly kind: 'multiple-choice';
  /** Three or more, at least two with `key` and at least one without. */
  readonly options: readonly ChoiceOption[];
}

export interface MultipleChoiceView extends ViewBase {
  readonly kind: 'multiple-choice';
  /** In the order of their ids, which says nothing about the key. */
  readonly options: readonly PublicPart[];
}

export interface MultipleChoiceResponse {
  readonly kind: 'multiple-choice';
  /** Chosen options, each once, in any order. */
  readonly options: readonly string[];
}

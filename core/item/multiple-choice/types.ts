import type { ItemBase, ViewBase } from '../item';
import type { PublicPart } from '../public-parts';
import type { ChoiceRule } from '../scoring-rule';
import type { ChoiceOption } from '../single-choice/types';

export interface MultipleChoiceItem extends ItemBase {
  readonly kind: 'multiple-choice';
  readonly rule: ChoiceRule;
  /** Three or more, at least two with `key` and at least one without. */
  readonly options: readonly ChoiceOption[];
}

export interface MultipleChoiceView extends ViewBase {
  readonly kind: 'multiple-choice';
  readonly rule: ChoiceRule;
  /** How many options to choose; null where the learner has to find out. */
  readonly choose: number | null;
  /** In the order of their ids, which says nothing about the key. */
  readonly options: readonly PublicPart[];
}

export interface MultipleChoiceResponse {
  readonly kind: 'multiple-choice';
  /** Chosen options, each once, in any order. */
  readonly options: readonly string[];
}

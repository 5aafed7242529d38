import type { ItemBase, ViewBase } from '../item';
import type { PublicPart } from '../public-parts';

/** One option of a choice item. Exactly the options with `key` are right; every other names its misconception. */
export interface ChoiceOption {
  readonly id: string;
  readonly key: boolean;
  /** Id of the misconception that choosing this option reveals; absent on keys. */
  readonly misconception?: string;
  readonly text: string;
  /** Why it is right or wrong. */
  readonly reason: string;
}

export interface SingleChoiceItem extends ItemBase {
  readonly kind: 'single-choice';
  /** Two or more, exactly one with `key`. */
  readonly options: readonly ChoiceOption[];
}

export interface SingleChoiceView extends ViewBase {
  readonly kind: 'single-choice';
  /** In the order of their ids, which says nothing about the key. */
  readonly options: readonly PublicPart[];
}

export interface SingleChoiceResponse {
  readonly kind: 'single-choice';
  readonly option: string;
}

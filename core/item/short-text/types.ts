import type { ItemBase, ViewBase } from '../item';

/** Wrong answers that learners give because of a known misconception. */
export interface ShortTextMistake {
  readonly id: string;
  /** In all languages. */
  readonly variants: readonly string[];
  readonly misconception: string;
  /** What went wrong. */
  readonly reason: string;
}

export interface ShortTextItem extends ItemBase {
  readonly kind: 'short-text';
  /** The right answer as it is shown, in the language of the item. */
  readonly key: string;
  /**
   * Every accepted answer, the key included, of all languages of the course: an answer that is right in one is right
   * whatever language the page is in, so the language never changes a score.
   */
  readonly accepted: readonly string[];
  readonly mistakes: readonly ShortTextMistake[];
}

export interface ShortTextView extends ViewBase {
  readonly kind: 'short-text';
}

export interface ShortTextResponse {
  readonly kind: 'short-text';
  /** As typed. */
  readonly text: string;
}

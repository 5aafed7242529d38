import type { ItemBase, ViewBase } from '../item';

/** One thing that a good answer does; worth one point. */
export interface Criterion {
  readonly id: string;
  readonly text: string;
}

export interface WrittenItem extends ItemBase {
  readonly kind: 'written';
  /** About how many words an answer needs. */
  readonly words: number;
  /** The rubric: two or more. Told after the answer, because it says what the answer is. */
  readonly criteria: readonly Criterion[];
  /** An answer that meets all criteria. */
  readonly model: string;
}

export interface WrittenView extends ViewBase {
  readonly kind: 'written';
  readonly words: number;
}

export interface WrittenResponse {
  readonly kind: 'written';
  readonly text: string;
}

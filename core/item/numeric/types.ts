import type { ItemBase, ViewBase } from '../item';

/** A wrong value that learners arrive at by a known mistake. */
export interface NumericMistake {
  readonly id: string;
  /** Decimal number as a string, e.g. "0.33"; matched within the item's tolerance. */
  readonly value: string;
  readonly misconception: string;
  /** What went wrong. */
  readonly reason: string;
}

export interface NumericItem extends ItemBase {
  readonly kind: 'numeric';
  /** Decimal number as a string, e.g. "2.67": never a float, so that the limits of the tolerance are exact. */
  readonly key: string;
  /** Largest accepted distance from the key, as a decimal string; the limit itself is accepted. */
  readonly tolerance: string;
  /** Decimals in which the key is shown. */
  readonly decimals: number;
  readonly unit?: string;
  readonly mistakes: readonly NumericMistake[];
}

export interface NumericView extends ViewBase {
  readonly kind: 'numeric';
  readonly tolerance: string;
  readonly decimals: number;
  readonly unit?: string;
}

export interface NumericResponse {
  readonly kind: 'numeric';
  /** As typed, with a comma or a point. */
  readonly text: string;
}

import type { Locale } from '../../language/locale';
import type { DrawnNumbers } from '../drawn-numbers';
import type { ItemBase, ViewBase } from '../item';
import type { GeneratorId } from './generators/generators';

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
  /** What it takes to say and solve the item with other numbers; absent where they are fixed. */
  readonly draw?: NumericDraw;
}

/**
 * An item whose numbers are drawn for each attempt. In the bank it is complete, with numbers of its own: whoever has no
 * attempt shows those.
 */
export interface NumericDraw {
  readonly generator: GeneratorId;
  /** Those that stand in the item. */
  readonly numbers: DrawnNumbers;
  /** The language of the words, in which their numbers are written too. */
  readonly locale: Locale;
  /** With {number:a-name} where a number stands. */
  readonly words: Pick<NumericItem, 'stimulus' | 'stem' | 'hints' | 'explanation' | 'unit'> & {
    /** By id of the mistake. */
    readonly reasons: Readonly<Record<string, string>>;
  };
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

import type { ItemBase, ViewBase } from '../item';
import type { PublicPart } from '../public-parts';
import type { PartRule } from '../scoring-rule';

export interface MatrixRow {
  readonly id: string;
  readonly text: string;
  /** Ids of the columns that hold for it: one or more. */
  readonly keys: readonly string[];
  /** Why these columns and no other. */
  readonly reason: string;
}

/** A column that learners tick because of a known misconception. */
export interface MatrixMistake {
  readonly id: string;
  readonly row: string;
  readonly column: string;
  readonly misconception: string;
  /** Why the column does not hold for the row, without telling which one does. */
  readonly reason: string;
}

export interface MatrixItem extends ItemBase {
  readonly kind: 'matrix';
  readonly rule: PartRule;
  /** Two or more: claims, say. */
  readonly rows: readonly MatrixRow[];
  /** Two or more: authors, say. */
  readonly columns: readonly PublicPart[];
  /** One or more. */
  readonly mistakes: readonly MatrixMistake[];
}

export interface MatrixView extends ViewBase {
  readonly kind: 'matrix';
  readonly rule: PartRule;
  /** Both in the order of their ids, which says nothing about the key. */
  readonly rows: readonly PublicPart[];
  readonly columns: readonly PublicPart[];
}

export interface MatrixResponse {
  readonly kind: 'matrix';
  /** Ticked columns by row, each once, in any order. */
  readonly ticks: Readonly<Record<string, readonly string[]>>;
}

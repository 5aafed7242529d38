import type { ItemBase, ViewBase } from '../item';
import type { PlacedPart, Places, PlacingMistake } from '../placing';
import type { PublicPart } from '../public-parts';
import type { PartRule } from '../scoring-rule';

export interface CategoriseItem extends ItemBase {
  readonly kind: 'categorise';
  readonly rule: PartRule;
  /** Three or more. */
  readonly elements: readonly PlacedPart[];
  /** Two or more; one may stay empty. */
  readonly categories: readonly PublicPart[];
  /** One or more. */
  readonly mistakes: readonly PlacingMistake[];
}

export interface CategoriseView extends ViewBase {
  readonly kind: 'categorise';
  readonly rule: PartRule;
  /** Both in the order of their ids, which says nothing about the key. */
  readonly elements: readonly PublicPart[];
  readonly categories: readonly PublicPart[];
}

export interface CategoriseResponse {
  readonly kind: 'categorise';
  /** Category by element. */
  readonly places: Places;
}

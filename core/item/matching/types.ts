import type { ItemBase, ViewBase } from '../item';
import type { PlacedPart, Places, PlacingMistake } from '../placing';
import type { PublicPart } from '../public-parts';
import type { PartRule } from '../scoring-rule';

export interface MatchingItem extends ItemBase {
  readonly kind: 'matching';
  readonly rule: PartRule;
  /** Two or more, each with a partner of its own. */
  readonly prompts: readonly PlacedPart[];
  /** Those of the prompts, and any that belong to none. */
  readonly partners: readonly PublicPart[];
  /** One or more. */
  readonly mistakes: readonly PlacingMistake[];
}

export interface MatchingView extends ViewBase {
  readonly kind: 'matching';
  readonly rule: PartRule;
  /** Both in the order of their ids, which says nothing about the key. */
  readonly prompts: readonly PublicPart[];
  readonly partners: readonly PublicPart[];
}

export interface MatchingResponse {
  readonly kind: 'matching';
  /** Partner by prompt. */
  readonly places: Places;
}

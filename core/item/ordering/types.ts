import type { ItemBase, ViewBase } from '../item';
import type { PublicPart } from '../public-parts';
import type { OrderingRule } from '../scoring-rule';

export interface OrderingElement {
  readonly id: string;
  readonly text: string;
  /** Why it stands where it stands. */
  readonly reason: string;
}

export interface OrderingItem extends ItemBase {
  readonly kind: 'ordering';
  readonly rule: OrderingRule;
  /** Three or more, in the right order: their order is the key. */
  readonly elements: readonly OrderingElement[];
  /** Labels of the two ends of the list, e.g. "earliest" and "latest". */
  readonly first: string;
  readonly last: string;
}

export interface OrderingView extends ViewBase {
  readonly kind: 'ordering';
  readonly rule: OrderingRule;
  /** In the order of their ids, which says nothing about the key. */
  readonly elements: readonly PublicPart[];
  readonly first: string;
  readonly last: string;
}

export interface OrderingResponse {
  readonly kind: 'ordering';
  /** All elements, each once, first to last. */
  readonly elements: readonly string[];
}

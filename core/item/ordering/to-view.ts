import { publicParts } from '../public-parts';
import { viewBase } from '../view-base';
import type { OrderingItem, OrderingView } from './types';

export function toView(item: OrderingItem): OrderingView {
  const { rule, elements, first, last } = item;
  return {
    kind: 'ordering',
    ...viewBase(item, rule === 'longest-chain' ? elements.length - 1 : 1),
    rule,
    elements: publicParts(elements),
    first,
    last,
  };
}

import { publicParts } from '../public-parts';
import type { OrderingItem, OrderingView } from './types';

export function toView(item: OrderingItem): OrderingView {
  return {
    kind: 'ordering',
    id: item.id,
    revision: item.revision,
    section: item.section,
    stem: item.stem,
    points: item.elements.length - 1,
    elements: publicParts(item.elements),
    first: item.first,
    last: item.last,
  };
}

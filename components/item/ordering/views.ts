import type { KindViews } from '../kind-views';
import { credit } from './credit';
import { OrderingResponseView } from './response-view';
import { OrderingReviewView } from './review-view';

export const orderingViews: KindViews<'ordering'> = {
  ResponseView: OrderingResponseView,
  ReviewView: OrderingReviewView,
  untouched: (order) => ({ kind: 'ordering', elements: order }),
  credit,
  lines: (view) => view.elements.map(({ text }) => text),
};

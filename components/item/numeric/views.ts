import type { KindViews } from '../kind-views';
import { NumericResponseView } from './response-view';
import { NumericReviewView } from './review-view';

export const numericViews: KindViews<'numeric'> = {
  ResponseView: NumericResponseView,
  ReviewView: NumericReviewView,
  untouched: () => ({ kind: 'numeric', text: '' }),
  credit: () => null,
  lines: () => [],
};

import type { KindViews } from '../kind-views';
import { partCredit } from '../part-credit';
import { lines } from './lines';
import { GapTextResponseView } from './response-view';
import { GapTextReviewView } from './review-view';

export const gapTextViews: KindViews<'gap-text'> = {
  ResponseView: GapTextResponseView,
  ReviewView: GapTextReviewView,
  untouched: () => ({ kind: 'gap-text', places: {} }),
  credit: partCredit,
  lines,
};

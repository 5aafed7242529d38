import type { KindViews } from '../kind-views';
import { ShortTextResponseView } from './response-view';
import { ShortTextReviewView } from './review-view';

export const shortTextViews: KindViews<'short-text'> = {
  ResponseView: ShortTextResponseView,
  ReviewView: ShortTextReviewView,
  untouched: () => ({ kind: 'short-text', text: '' }),
  credit: () => null,
  lines: () => [],
};

import type { KindViews } from '../kind-views';
import { credit } from './credit';
import { WrittenResponseView } from './response-view';
import { WrittenReviewView } from './review-view';

export const writtenViews: KindViews<'written'> = {
  ResponseView: WrittenResponseView,
  ReviewView: WrittenReviewView,
  untouched: () => ({ kind: 'written', text: '' }),
  credit,
  lines: () => [],
};

import { inOneLine } from '../in-one-line';
import type { KindViews } from '../kind-views';
import { partCredit } from '../part-credit';
import { CategoriseResponseView } from './response-view';
import { CategoriseReviewView } from './review-view';

export const categoriseViews: KindViews<'categorise'> = {
  ResponseView: CategoriseResponseView,
  ReviewView: CategoriseReviewView,
  untouched: () => ({ kind: 'categorise', places: {} }),
  credit: partCredit,
  lines: ({ elements, categories }) => [...elements.map(({ text }) => text), inOneLine(categories)],
};

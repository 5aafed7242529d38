import type { KindViews } from '../kind-views';
import { SingleChoiceResponseView } from './response-view';
import { SingleChoiceReviewView } from './review-view';

export const singleChoiceViews: KindViews<'single-choice'> = {
  ResponseView: SingleChoiceResponseView,
  ReviewView: SingleChoiceReviewView,
  untouched: () => ({ kind: 'single-choice', option: '' }),
  credit: () => null,
  lines: (view) => view.options.map(({ text }) => text),
};

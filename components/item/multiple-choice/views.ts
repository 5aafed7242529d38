import type { KindViews } from '../kind-views';
import { credit } from './credit';
import { MultipleChoiceResponseView } from './response-view';
import { MultipleChoiceReviewView } from './review-view';

export const multipleChoiceViews: KindViews<'multiple-choice'> = {
  ResponseView: MultipleChoiceResponseView,
  ReviewView: MultipleChoiceReviewView,
  untouched: () => ({ kind: 'multiple-choice', options: [] }),
  credit,
  lines: (view) => view.options.map(({ text }) => text),
};

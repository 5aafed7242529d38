import type { ItemKind } from '@/core/item/item';
import type { KindViews } from './kind-views';
import { credit as choicesCredit } from './multiple-choice/credit';
import { MultipleChoiceResponseView } from './multiple-choice/response-view';
import { MultipleChoiceReviewView } from './multiple-choice/review-view';
import { NumericResponseView } from './numeric/response-view';
import { NumericReviewView } from './numeric/review-view';
import { credit as orderCredit } from './ordering/credit';
import { OrderingResponseView } from './ordering/response-view';
import { OrderingReviewView } from './ordering/review-view';
import { SingleChoiceResponseView } from './single-choice/response-view';
import { SingleChoiceReviewView } from './single-choice/review-view';

/** How every item kind looks; a forgotten one is a compile error here. */
const kindViewsRegistry: { readonly [Kind in ItemKind]: KindViews<Kind> } = {
  'single-choice': {
    ResponseView: SingleChoiceResponseView,
    ReviewView: SingleChoiceReviewView,
    untouched: () => ({ kind: 'single-choice', option: '' }),
    credit: () => null,
  },
  'multiple-choice': {
    ResponseView: MultipleChoiceResponseView,
    ReviewView: MultipleChoiceReviewView,
    untouched: () => ({ kind: 'multiple-choice', options: [] }),
    credit: choicesCredit,
  },
  numeric: {
    ResponseView: NumericResponseView,
    ReviewView: NumericReviewView,
    untouched: () => ({ kind: 'numeric', text: '' }),
    credit: () => null,
  },
  ordering: {
    ResponseView: OrderingResponseView,
    ReviewView: OrderingReviewView,
    untouched: (order) => ({ kind: 'ordering', elements: order }),
    credit: orderCredit,
  },
};

/** The views that belong to this item, view or response. */
export function viewsOf<Kind extends ItemKind>(of: { readonly kind: Kind }): KindViews<Kind> {
  return kindViewsRegistry[of.kind];
}

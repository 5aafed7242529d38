import { inShownOrder } from '../in-shown-order';
import type { ReviewViewProps } from '../kind-views';
import { PlacesReview } from '../places-review';

export function CategoriseReviewView(props: ReviewViewProps<'categorise'>) {
  const { say, view, order, response, keyResponse, feedback } = props;
  return (
    <PlacesReview
      say={say}
      parts={inShownOrder(view.elements, order)}
      targets={view.categories}
      places={response?.places ?? null}
      keys={keyResponse?.places ?? null}
      feedback={feedback}
    />
  );
}

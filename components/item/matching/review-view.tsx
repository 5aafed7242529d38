import { inShownOrder } from '../in-shown-order';
import type { ReviewViewProps } from '../kind-views';
import { PlacesReview } from '../places-review';

export function MatchingReviewView(props: ReviewViewProps<'matching'>) {
  const { say, view, order, response, keyResponse, feedback } = props;
  return (
    <PlacesReview
      say={say}
      parts={inShownOrder(view.prompts, order)}
      targets={view.partners}
      places={response?.places ?? null}
      keys={keyResponse?.places ?? null}
      feedback={feedback}
    />
  );
}

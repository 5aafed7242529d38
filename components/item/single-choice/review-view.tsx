import { inShownOrder } from '../in-shown-order';
import type { ReviewViewProps } from '../kind-views';
import { OptionsReview } from '../options-review';

export function SingleChoiceReviewView({ say, view, order, response, feedback }: ReviewViewProps<'single-choice'>) {
  return (
    <OptionsReview
      say={say}
      shape="radio"
      options={inShownOrder(view.options, order)}
      chosen={response === null ? [] : [response.option]}
      feedback={feedback}
      missedWord="item.mark.key"
    />
  );
}

import { inShownOrder } from '../in-shown-order';
import type { ReviewViewProps } from '../kind-views';
import { OptionsReview } from '../options-review';

export function MultipleChoiceReviewView({ say, view, order, response, feedback }: ReviewViewProps<'multiple-choice'>) {
  return (
    <OptionsReview
      say={say}
      shape="checkbox"
      options={inShownOrder(view.options, order)}
      chosen={response?.options ?? []}
      feedback={feedback}
      missedWord={response === null ? 'item.mark.key' : 'item.mark.missed'}
    />
  );
}

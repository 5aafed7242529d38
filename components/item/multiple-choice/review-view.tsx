import { inShownOrder } from '../in-shown-order';
import type { ReviewViewProps } from '../kind-views';
import { OptionsReview } from '../options-review';

export function MultipleChoiceReviewView(props: ReviewViewProps<'multiple-choice'>) {
  const { say, view, order, response, keyResponse, feedback } = props;
  return (
    <OptionsReview
      say={say}
      shape="checkbox"
      options={inShownOrder(view.options, order)}
      chosen={response?.options ?? []}
      keys={keyResponse?.options ?? null}
      feedback={feedback}
      missedWord={response === null ? 'item.mark.key' : 'item.mark.missed'}
    />
  );
}

import { inShownOrder } from '../in-shown-order';
import type { ReviewViewProps } from '../kind-views';
import { OptionsReview } from '../options-review';

export function SingleChoiceReviewView(props: ReviewViewProps<'single-choice'>) {
  const { say, view, order, response, keyResponse, feedback } = props;
  return (
    <OptionsReview
      say={say}
      shape="radio"
      options={inShownOrder(view.options, order)}
      chosen={response === null ? [] : [response.option]}
      keys={keyResponse === null ? null : [keyResponse.option]}
      feedback={feedback}
      missedWord="item.mark.key"
    />
  );
}

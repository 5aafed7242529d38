import { domId } from '../dom-id';
import type { ReviewViewProps } from '../kind-views';
import { Criteria } from './criteria';
import { Marking } from './marking';

/** The learner's own text, then what it can be compared with: the model answer and the criteria, to be ticked. */
export function WrittenReviewView(props: ReviewViewProps<'written'>) {
  const { say, view, response, keyResponse, feedback, met, onMark } = props;
  const id = domId(view.id);
  const criteria = Object.entries(feedback.keyReasons).map(([criterion, text]) => ({ id: criterion, text }));
  return (
    <>
      {response !== null && (
        <div className="own-words" role="group" aria-labelledby={`${id}-own`}>
          <p id={`${id}-own`}>{say('item.yourAnswer')}</p>
          <p>{response.text.trim()}</p>
        </div>
      )}
      {keyResponse !== null && (
        // Where the eye goes after the answer was handed in, and so the focus.
        <div className="own-words" role="group" aria-labelledby={`${id}-model`} tabIndex={-1}>
          <p id={`${id}-model`}>{say('item.written.model')}</p>
          <p>{keyResponse.text}</p>
        </div>
      )}
      {keyResponse !== null &&
        (onMark === null ? (
          <Criteria say={say} criteria={criteria} met={met} />
        ) : (
          <Marking id={id} say={say} criteria={criteria} met={met} onMark={onMark} />
        ))}
    </>
  );
}

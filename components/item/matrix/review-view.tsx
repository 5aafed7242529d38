import { ticksIn } from '@/core/item/matrix/validate-response';
import { inShownOrder } from '../in-shown-order';
import { InlineMark } from '../inline-mark';
import type { ReviewViewProps } from '../kind-views';
import { PartReview } from '../part-review';

/** Every row with its ticks. While the key is hidden only the row as a whole is judged: a marked tick would tell it. */
export function MatrixReviewView(props: ReviewViewProps<'matrix'>) {
  const { say, view, order, response, keyResponse, feedback } = props;
  const columns = inShownOrder(view.columns, order);
  return (
    <ul className="judged-parts" role="list">
      {inShownOrder(view.rows, order).map(({ id, text }) => {
        const ticked = response === null ? [] : ticksIn(response.ticks, id);
        const keys = keyResponse === null ? null : ticksIn(keyResponse.ticks, id);
        return (
          <PartReview key={id} say={say} text={text} mark={feedback.marks[id]}>
            <ul className="ticks" role="list">
              {columns.map((column) => {
                const isTicked = ticked.includes(column.id);
                const isKey = keys?.includes(column.id) === true;
                const mark = keys === null ? 'untouched' : markOf(isTicked, isKey);
                // The answer that is shown without a response is ticked as the learner would have to.
                const isOn = response === null ? isKey : isTicked;
                return (
                  <li key={column.id} className={`tick ${mark}`}>
                    <span className={`box checkbox${isOn ? ' on' : ''}`} aria-hidden="true" />
                    <span>
                      {column.text} {isTicked && <span className="vh">({say('item.yourAnswer')}) </span>}
                      {mark !== 'untouched' && (
                        <InlineMark
                          say={say}
                          mark={mark}
                          missedWord={response === null ? 'item.mark.key' : 'item.mark.missed'}
                        />
                      )}
                    </span>
                  </li>
                );
              })}
            </ul>
            {keys !== null && feedback.reasons[id] !== undefined && <p className="reason">{feedback.reasons[id]}</p>}
            {feedback.keyReasons[id] !== undefined && <p className="reason">{feedback.keyReasons[id]}</p>}
          </PartReview>
        );
      })}
    </ul>
  );
}

function markOf(isTicked: boolean, isKey: boolean) {
  if (isTicked) return isKey ? 'right' : 'wrong';
  return isKey ? 'missed' : 'untouched';
}

import { formatInteger } from '@/core/language/format-number';
import { Icon } from '../../ui/icon';
import { inShownOrder } from '../in-shown-order';
import type { ReviewViewProps } from '../kind-views';
import { markIcons } from '../options-review';

/** The order that the learner gave, or, without a response, the right one. */
export function OrderingReviewView(props: ReviewViewProps<'ordering'>) {
  const { locale, say, view, order, response, keyResponse, feedback } = props;
  const key = keyResponse?.elements ?? null;
  const elements = inShownOrder(view.elements, response?.elements ?? key ?? order);
  return (
    <div className="seq">
      <p className="seq-end">{view.first}</p>
      <ol className="seq-list" role="list">
        {elements.map(({ id, text }) => {
          const mark = feedback.marks[id];
          const isWrong = mark === 'wrong' && key !== null;
          return (
            <li key={id} className={mark}>
              <span>{text}</span>
              {(mark === 'right' || mark === 'wrong') && (
                <em>
                  <Icon name={markIcons[mark]} />{' '}
                  {isWrong
                    ? say('item.place', { place: formatInteger(locale, key.indexOf(id) + 1) })
                    : say(`item.mark.${mark}`)}
                </em>
              )}
              {key !== null && <p className="reason">{feedback.keyReasons[id]}</p>}
            </li>
          );
        })}
      </ol>
      <p className="seq-end">{view.last}</p>
    </div>
  );
}

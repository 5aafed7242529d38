import type { Feedback } from '@/core/attempt/feedback';
import { gapsOf } from '@/core/item/gap-text/to-view';
import type { GapView } from '@/core/item/gap-text/types';
import { placeOf, type Places } from '@/core/item/placing';
import type { PartMark } from '@/core/item/score';
import { formatInteger } from '@/core/language/format-number';
import { inShownOrder } from '../in-shown-order';
import { InlineMark } from '../inline-mark';
import type { ReviewViewProps } from '../kind-views';
import { OptionsReview } from '../options-review';
import { setProse, type SetGap } from './set-prose';

/** The prose with what was filled in and, once the key is told, every option of each gap with its reason. */
export function GapTextReviewView(props: ReviewViewProps<'gap-text'>) {
  const { locale, say, view, order, response, keyResponse, feedback } = props;
  const filled = response?.places ?? keyResponse?.places ?? {};
  const keys = keyResponse?.places ?? null;

  const showGap = ({ gap, number, before, after }: SetGap) => {
    const judged = feedback.marks[gap.id];
    const mark = judged === 'right' || judged === 'wrong' ? judged : 'missed';
    const text = gap.options.find(({ id }) => id === placeOf(filled, gap.id))?.text;
    return (
      <span key={gap.id}>
        <span className="gap-number" aria-hidden="true">
          {formatInteger(locale, number)}
        </span>
        {before}
        <span className={`filled ${mark}`}>
          {text} <InlineMark say={say} mark={mark} missedWord="item.mark.key" />
        </span>
        {after}
      </span>
    );
  };

  return (
    <div className="gap-text">
      <p className="gap-prose">{setProse(view).map((piece) => (typeof piece === 'string' ? piece : showGap(piece)))}</p>
      {keys !== null && (
        <ol className="gap-reasons" role="list">
          {gapsOf(view).map((gap, index) => (
            <li key={gap.id}>
              <p className="gap-head">
                {say('item.gap.head', { number: formatInteger(locale, index + 1), label: gap.label })}
              </p>
              <OptionsReview
                say={say}
                shape="radio"
                options={inShownOrder(gap.options, order)}
                chosen={chosenIn(gap, response?.places ?? {})}
                keys={chosenIn(gap, keys)}
                feedback={{ ...feedback, marks: marksIn(gap, response?.places ?? {}, feedback) }}
                missedWord="item.mark.key"
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function chosenIn({ id }: GapView, places: Places): readonly string[] {
  const chosen = placeOf(places, id);
  return chosen === undefined ? [] : [chosen];
}

/** The mark of a gap is that of the option filled in. */
function marksIn(gap: GapView, places: Places, { marks }: Feedback): Readonly<Record<string, PartMark>> {
  const mark = marks[gap.id];
  return mark === undefined ? {} : Object.fromEntries(chosenIn(gap, places).map((option) => [option, mark]));
}

import type { Feedback } from '@/core/attempt/feedback';
import { placeOf, type Places } from '@/core/item/placing';
import type { PublicPart } from '@/core/item/public-parts';
import type { Say } from '@/core/language/message';
import type { ItemWord } from './item-words';
import { PartReview } from './part-review';

interface PlacesReviewProps {
  readonly say: Say<ItemWord>;
  /** In the order shown. */
  readonly parts: readonly PublicPart[];
  readonly targets: readonly PublicPart[];
  /** Null when the answer is shown without a response. */
  readonly places: Places | null;
  /** The right target of each part; null while it is hidden. */
  readonly keys: Places | null;
  readonly feedback: Feedback;
}

/** Every part with the target that was chosen for it and, once the key is told, the right one and why. */
export function PlacesReview({ say, parts, targets, places, keys, feedback }: PlacesReviewProps) {
  const textOf = (target: string | undefined): string | null => targets.find(({ id }) => id === target)?.text ?? null;
  return (
    <ul className="judged-parts" role="list">
      {parts.map(({ id, text }) => {
        const mark = feedback.marks[id];
        const given = textOf(places === null ? undefined : placeOf(places, id));
        const right = textOf(keys === null ? undefined : placeOf(keys, id));
        const isTold = keys !== null;
        return (
          <PartReview key={id} say={say} text={text} mark={mark}>
            {given !== null && (
              <p className="part-answer">
                <span className="part-said">{say('item.yourAnswer')}:</span> {given}
              </p>
            )}
            {/* While the key is hidden the reason stands in the feedback. */}
            {isTold && feedback.reasons[id] !== undefined && <p className="reason">{feedback.reasons[id]}</p>}
            {right !== null && mark !== 'right' && (
              <p className="part-answer">{say('item.rightAnswer', { value: right })}</p>
            )}
            {feedback.keyReasons[id] !== undefined && <p className="reason">{feedback.keyReasons[id]}</p>}
          </PartReview>
        );
      })}
    </ul>
  );
}

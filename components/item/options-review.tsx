import type { Feedback } from '@/core/attempt/feedback';
import type { PartMark } from '@/core/item/score';
import type { Say } from '@/core/language/message';
import { Icon, type IconName } from '../ui/icon';
import type { ItemWord } from './item-words';
import type { ShownOption } from './options';

interface OptionsReviewProps {
  readonly say: Say<ItemWord>;
  readonly shape: 'radio' | 'checkbox';
  /** In the order shown. */
  readonly options: readonly ShownOption[];
  readonly chosen: readonly string[];
  /** Ids of the right options; null while they are hidden. */
  readonly keys: readonly string[] | null;
  readonly feedback: Feedback;
  /** What a right option is called that was not chosen. */
  readonly missedWord: ItemWord;
}

/** Every option with what became of it and, once the key is told, why it is right or wrong. */
export function OptionsReview({ say, shape, options, chosen, keys, feedback, missedWord }: OptionsReviewProps) {
  return (
    <ul className="opts" role="list">
      {options.map(({ id, text }) => {
        // Where the answer is shown without a response there are no marks, only the key.
        const mark = feedback.marks[id] ?? (keys?.includes(id) ? 'missed' : 'untouched');
        return (
          <li key={id} className={`opt done ${mark}`}>
            <span className={`box ${shape}${chosen.includes(id) ? ' on' : ''}`} aria-hidden="true" />
            <span>
              {text}
              {chosen.includes(id) && <span className="vh"> ({say('item.yourAnswer')})</span>}
            </span>
            {mark !== 'untouched' && (
              <em>
                <Icon name={markIcons[mark]} /> {say(mark === 'missed' ? missedWord : `item.mark.${mark}`)}
              </em>
            )}
            {feedback.keyReasons[id] !== undefined && <p className="reason">{feedback.keyReasons[id]}</p>}
          </li>
        );
      })}
    </ul>
  );
}

export const markIcons: Readonly<Record<Exclude<PartMark, 'untouched'>, IconName>> = {
  right: 'correct',
  wrong: 'wrong',
  missed: 'missed',
};

import type { ReactNode } from 'react';
import type { PartMark } from '@/core/item/score';
import type { Say } from '@/core/language/message';
import { Icon } from '../ui/icon';
import type { ItemWord } from './item-words';
import { markIcons } from './options-review';

interface PartReviewProps {
  readonly say: Say<ItemWord>;
  readonly text: string;
  /** Undefined where the answer is shown without a response. */
  readonly mark: PartMark | undefined;
  /** What was answered, what would have been right, and why. */
  readonly children: ReactNode;
}

/** One part of an item with what became of it: a row of a list. */
export function PartReview({ say, text, mark, children }: PartReviewProps) {
  return (
    <li className={`opt done ${mark ?? 'missed'}`}>
      <span className="part-text">{text}</span>
      {(mark === 'right' || mark === 'wrong') && (
        <em>
          <Icon name={markIcons[mark]} /> {say(`item.mark.${mark}`)}
        </em>
      )}
      {children}
    </li>
  );
}

import type { PartMark } from '@/core/item/score';
import type { Say } from '@/core/language/message';
import { Icon } from '../ui/icon';
import type { ItemWord } from './item-words';
import { markIcons } from './options-review';

interface InlineMarkProps {
  readonly say: Say<ItemWord>;
  readonly mark: Exclude<PartMark, 'untouched'>;
  /** What a right answer is called that was not given. */
  readonly missedWord: ItemWord;
}

/** What became of an answer, in the line in which the answer stands. */
export function InlineMark({ say, mark, missedWord }: InlineMarkProps) {
  return (
    <em className={`inline-mark ${mark}`}>
      <Icon name={markIcons[mark]} /> {say(mark === 'missed' ? missedWord : `item.mark.${mark}`)}
    </em>
  );
}

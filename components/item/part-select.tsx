import type { PublicPart } from '@/core/item/public-parts';
import type { Say } from '@/core/language/message';
import { partDomId } from './dom-id';
import type { ItemWord } from './item-words';
import { missingAttributes } from './part-missing';

interface PartSelectProps {
  readonly say: Say<ItemWord>;
  readonly item: string;
  readonly part: string;
  /** Names it where no label can stand beside it. */
  readonly name?: string;
  /** In the order shown. */
  readonly options: readonly PublicPart[];
  /** Id of the option; undefined while nothing is chosen. */
  readonly chosen: string | undefined;
  readonly isMissing: boolean;
  readonly onChange: () => void;
}

/** The list from which the target of a part is chosen; its first entry takes the choice back. */
export function PartSelect({ say, item, part, name, options, chosen, isMissing, onChange }: PartSelectProps) {
  const id = partDomId(item, part);
  return (
    <select
      className="part-select"
      id={id}
      name={id}
      aria-label={name}
      {...missingAttributes(item, part, isMissing)}
      value={chosen ?? ''}
      onChange={onChange}
    >
      <option value="">{say('item.part.choose')}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.text}
        </option>
      ))}
    </select>
  );
}

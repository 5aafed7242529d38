import type { PublicPart } from '@/core/item/public-parts';
import type { Say } from '@/core/language/message';
import { partDomId } from './dom-id';
import type { ItemWord } from './item-words';
import { missingAttributes, PartMissing } from './part-missing';

interface PartChoicesProps {
  readonly say: Say<ItemWord>;
  readonly type: 'radio' | 'checkbox';
  readonly item: string;
  readonly part: PublicPart;
  /** In the order shown. */
  readonly options: readonly PublicPart[];
  readonly chosen: readonly string[];
  readonly isMissing: boolean;
  readonly onChange: () => void;
}

/** Radios or checkboxes of one part, which is their legend. */
export function PartChoices({ say, type, item, part, options, chosen, isMissing, onChange }: PartChoicesProps) {
  const id = partDomId(item, part.id);
  return (
    <fieldset className="part-choices">
      <legend>{part.text}</legend>
      {options.map((option, index) => (
        <label key={option.id} className="opt">
          <input
            type={type}
            className="box"
            id={index === 0 ? id : undefined}
            name={id}
            value={option.id}
            {...missingAttributes(item, part.id, isMissing)}
            checked={chosen.includes(option.id)}
            onChange={onChange}
          />
          <span>{option.text}</span>
        </label>
      ))}
      {isMissing && <PartMissing say={say} item={item} part={part.id} />}
    </fieldset>
  );
}

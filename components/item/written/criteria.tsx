import type { Criterion } from '@/core/item/written/types';
import type { Say } from '@/core/language/message';
import { Icon } from '../../ui/icon';
import type { ItemWord } from '../item-words';
import { markIcons } from '../options-review';

export interface CriteriaProps {
  readonly say: Say<ItemWord>;
  readonly criteria: readonly Criterion[];
  /** Ids of those that were found met; null while nobody has marked the answer. */
  readonly met: readonly string[] | null;
}

/** What a good answer contains and, where the answer was marked, what this one does. */
export function Criteria({ say, criteria, met }: CriteriaProps) {
  return (
    <div className="numin-review">
      <p className="hint">{say('item.written.criteria')}</p>
      <ul className="opts" role="list">
        {criteria.map(({ id, text }) => (
          <li key={id} className={`opt done ${met === null ? 'untouched' : markOf(id, met)}`}>
            <span>{text}</span>
            {met !== null && <CriterionMark say={say} mark={markOf(id, met)} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function markOf(criterion: string, met: readonly string[]): 'right' | 'missed' {
  return met.includes(criterion) ? 'right' : 'missed';
}

/** What became of a criterion: sign and word. */
export function CriterionMark({ say, mark }: { readonly say: Say<ItemWord>; readonly mark: 'right' | 'missed' }) {
  return (
    <em>
      <Icon name={markIcons[mark]} /> {say(mark === 'right' ? 'item.written.met' : 'item.written.unmet')}
    </em>
  );
}

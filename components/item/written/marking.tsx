import { useState } from 'react';
import { CriterionMark, markOf, type CriteriaProps } from './criteria';

interface MarkingProps extends CriteriaProps {
  /** Of the question on the page. */
  readonly id: string;
  readonly onMark: (met: readonly string[]) => void;
}

/** The learner ticks what the answer contains; a marking that is saved can be changed and saved again. */
export function Marking({ id, say, criteria, met, onMark }: MarkingProps) {
  const [draft, setDraft] = useState<readonly string[] | null>(null);
  const ticked = draft ?? met ?? [];
  const toggle = (criterion: string): void => {
    const isTicked = (each: string): boolean => ticked.includes(each) !== (each === criterion);
    setDraft(criteria.map((each) => each.id).filter(isTicked));
  };
  const save = (): void => {
    setDraft(null);
    onMark(ticked);
  };
  return (
    <>
      <fieldset className="opts" aria-describedby={met === null ? `${id}-waits` : undefined}>
        <legend>{say('item.written.mark')}</legend>
        {met === null && (
          <p className="hint" id={`${id}-waits`}>
            {say('item.written.waits')}
          </p>
        )}
        {criteria.map((criterion) => {
          const mark = draft === null && met !== null ? markOf(criterion.id, met) : null;
          return (
            <label key={criterion.id} className={`opt ${mark ?? ''}`}>
              <input
                type="checkbox"
                className="box"
                name={`${id}-met`}
                value={criterion.id}
                checked={ticked.includes(criterion.id)}
                onChange={() => toggle(criterion.id)}
              />
              <span>{criterion.text}</span>
              {mark !== null && <CriterionMark say={say} mark={mark} />}
            </label>
          );
        })}
      </fieldset>
      <button type="button" className={met === null ? 'btn primary' : 'btn'} onClick={save}>
        {say('item.written.save')}
      </button>
    </>
  );
}

import type { Ref } from 'react';
import type { PolicyName } from '@/core/attempt/policy';
import { toView } from '@/core/item/registry';
import type { Item } from '@/core/item/item';
import { formatInteger } from '@/core/language/format-number';
import { viewsOf } from '../item/registry';
import { StimulusView } from '../item/stimulus-view';
import { Icon } from '../ui/icon';
import { CertaintyChoice } from './certainty-choice';
import type { QuizSurroundings } from './quiz-surroundings';

interface QuizIntroProps {
  readonly around: QuizSurroundings;
  readonly quizLength: number;
  /** Null while the record is asleep: what the learner did before is not known yet. */
  readonly onStart: ((policy: PolicyName) => void) | null;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

const modes = ['practice', 'exam'] as const satisfies readonly PolicyName[];

/** What awaits the learner, how to work on it, and all questions to read or to print. */
export function QuizIntro({ around: { locale, say, items }, quizLength, onStart, headingRef }: QuizIntroProps) {
  const all = formatInteger(locale, items.length);
  return (
    <div className="quiz-intro">
      <ul className="quiz-rules">
        <li>{say('quiz.draw', { count: Math.min(quizLength, items.length), all })}</li>
        <li>{say('quiz.pass')}</li>
        <li>{say('quiz.leave')}</li>
      </ul>
      {/* What is chosen is read from the controls when the quiz starts, so a choice made before the page woke holds. A
          form of this method does nothing by itself. */}
      <form
        className="quiz-modes"
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = new FormData(event.currentTarget).get('mode');
          onStart?.(modes.find((mode) => mode === chosen) ?? 'practice');
        }}
      >
        <fieldset>
          <legend>
            <h2 tabIndex={-1} ref={headingRef}>
              {say('quiz.mode')}
            </h2>
          </legend>
          <div className="opts">
            {modes.map((mode) => (
              <label key={mode} className="opt">
                <input
                  type="radio"
                  className="box"
                  name="mode"
                  value={mode}
                  defaultChecked={mode === 'practice'}
                  aria-labelledby={`quiz-${mode}`}
                  aria-describedby={`quiz-${mode}-text`}
                />
                <span>
                  <span className="quiz-mode" id={`quiz-${mode}`}>
                    {say(`quiz.${mode}`)}
                  </span>
                  <span id={`quiz-${mode}-text`}>{say(`quiz.${mode}.text`)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <CertaintyChoice say={say} />
        {/* It keeps its place while asleep and appears when it is known that there is no attempt to go on with. */}
        <p className={onStart === null ? 'quiz-start is-asleep' : 'quiz-start'}>
          <button type="submit" className="btn primary">
            {say('quiz.start')} <Icon name="arrow-right" />
          </button>
        </p>
      </form>
      <p className="warning without-script">{say('quiz.noScript')}</p>
      <details className="quiz-all">
        <summary>
          {say('quiz.all', { number: all })} <Icon name="chevron-down" />
        </summary>
        <ol>
          {items.map((item, index) => (
            <li key={item.id}>
              {/* Items of one stimulus stand together in the bank; it is read once. */}
              {item.stimulus !== undefined && item.stimulus.id !== items[index - 1]?.stimulus?.id && (
                <StimulusView stimulus={item.stimulus} />
              )}
              <p className="stem">{item.stem}</p>
              <ul>
                {linesOf(item).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}

function linesOf(item: Item): readonly string[] {
  const view = toView(item);
  return viewsOf(view).lines(view);
}

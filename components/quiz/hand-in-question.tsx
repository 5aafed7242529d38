import type { Ref } from 'react';
import { formatInteger } from '@/core/language/format-number';
import type { QuizSurroundings } from './quiz-surroundings';

interface HandInQuestionProps {
  readonly around: QuizSurroundings;
  /** At least one: its stem, and its index in the attempt. */
  readonly unanswered: readonly { readonly stem: string; readonly index: number }[];
  readonly onGoTo: (index: number) => void;
  readonly onBack: () => void;
  readonly onHandIn: () => void;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** Whether the learner really wants to hand in while questions have no answer; each of them can be gone to from here. */
export function HandInQuestion(props: HandInQuestionProps) {
  const { around, unanswered, onGoTo, onBack, onHandIn, headingRef } = props;
  const { locale, say } = around;
  return (
    <section className="item quiz-unanswered" aria-labelledby="quiz-unanswered">
      <h2 id="quiz-unanswered" tabIndex={-1} ref={headingRef}>
        {say('quiz.unanswered', { count: unanswered.length })}
      </h2>
      <ul>
        {unanswered.map(({ stem, index }) => (
          <li key={index}>
            <button type="button" className="btn quiet" onClick={() => onGoTo(index)}>
              {say('quiz.questions.open', { number: formatInteger(locale, index + 1) })}
            </button>
            <span className="hint">{stem}</span>
          </li>
        ))}
      </ul>
      <p>{say('quiz.unanswered.text')}</p>
      <div className="actions">
        <button type="button" className="btn primary" onClick={onBack}>
          {say('quiz.toQuestions')}
        </button>
        <button type="button" className="btn" onClick={onHandIn}>
          {say('quiz.handInAnyway')}
        </button>
      </div>
    </section>
  );
}

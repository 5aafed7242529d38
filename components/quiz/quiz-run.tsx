import { useState, type Ref } from 'react';
import { itemState, type Attempt, type ItemState } from '@/core/attempt/attempt';
import { practicePolicy } from '@/core/attempt/policy';
import { toView } from '@/core/item/registry';
import { formatInteger } from '@/core/language/format-number';
import { ItemCard } from '../item/item-card';
import { PointsChip } from '../item/points-chip';
import { Icon } from '../ui/icon';
import { countedNote, questionsOf, type QuizSurroundings, type QuizVerbs } from './quiz-surroundings';

interface QuizRunProps extends QuizVerbs {
  readonly around: QuizSurroundings;
  readonly attempt: Attempt;
  /** The learner goes on to another question, or to the result. */
  readonly onLeave: () => void;
  /** Leads to the result of the quiz that is answered again in parts; null where there is none. */
  readonly onQuiz: (() => void) | null;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** Practice while it goes on: one question at a time, each with its explanation before the next. */
export function QuizRun({ around, attempt, ...verbs }: QuizRunProps) {
  const { onSubmit, onHint, onMark, onShowAnswer, onLeave, onFinish, onQuiz, headingRef } = verbs;
  const { locale, say, names, sectionHrefs, reportAddress } = around;
  const questions = questionsOf(attempt, around.items);
  const states = questions.map(({ item }) => itemState(attempt, item, practicePolicy));
  const [position, setPosition] = useState(() => placeToResume(states));
  const question = questions[position] ?? questions[0];
  const state = states[position] ?? states[0];
  if (question === undefined || state === undefined) return null;

  const done = states.filter(({ status }) => status === 'settled').length;
  const all = formatInteger(locale, questions.length);
  const isLast = position === questions.length - 1;
  const goOn = (): void => {
    onLeave();
    if (isLast) onFinish();
    else setPosition(position + 1);
  };

  return (
    <div className="quiz-run">
      {attempt.purpose === 'retry' && <p className="quiz-note">{say('quiz.retry.note')}</p>}
      <progress
        className="quiz-line"
        max={questions.length}
        value={done}
        aria-label={say('quiz.progress', { done: formatInteger(locale, done), all })}
      />
      <ItemCard
        key={question.item.id}
        locale={locale}
        say={say}
        item={question.item}
        order={question.order}
        state={state}
        policy={practicePolicy}
        label={say('quiz.question', { number: formatInteger(locale, position + 1), all })}
        chip={<PointsChip locale={locale} say={say} possible={toView(question.item).points} score={state.counted} />}
        headingLevel={2}
        stemRef={headingRef}
        misconceptions={names}
        sectionHref={sectionHrefs[question.item.section] ?? null}
        note={countedNote(around, attempt, state.tries, state.counted)}
        reportAddress={reportAddress}
        asksCertainty
        onSubmit={(given) => onSubmit(question, given)}
        onHint={(hint) => onHint(question, hint)}
        onMark={(met) => onMark(question, met)}
        onShowAnswer={() => onShowAnswer(question)}
        next={
          <button type="button" className="btn primary" onClick={goOn}>
            {say(isLast ? 'quiz.finish' : 'quiz.next')} <Icon name="arrow-right" />
          </button>
        }
      />
      {onQuiz !== null && (
        <p>
          <button type="button" className="btn quiet" onClick={onQuiz}>
            {say('quiz.toResult')}
          </button>
        </p>
      )}
    </div>
  );
}

/**
 * The question answered last, with its feedback: whoever comes back, or changes the language while reading it, finds it
 * again. The first question when nothing is answered.
 */
function placeToResume(states: readonly ItemState[]): number {
  return Math.max(
    0,
    states.findLastIndex(({ status, last }) => status !== 'open' || last !== null),
  );
}

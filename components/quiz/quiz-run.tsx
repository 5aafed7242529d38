import { useState, type Ref } from 'react';
import { itemState, type Attempt, type ItemState } from '@/core/attempt/attempt';
import { practicePolicy } from '@/core/attempt/policy';
import type { Response } from '@/core/item/item';
import { toView } from '@/core/item/registry';
import type { Scored } from '@/core/item/score';
import { formatInteger } from '@/core/language/format-number';
import { ItemCard } from '../item/item-card';
import { PointsChip } from '../item/points-chip';
import { Icon } from '../ui/icon';
import { countedNote, questionsOf, type Question, type QuizSurroundings } from './quiz-surroundings';

interface QuizRunProps {
  readonly around: QuizSurroundings;
  readonly attempt: Attempt;
  readonly onSubmit: (question: Question, response: Response, score: Scored) => void;
  readonly onShowAnswer: (question: Question) => void;
  /** The learner goes on to another question, or to the result. */
  readonly onLeave: () => void;
  readonly onFinish: () => void;
  readonly stemRef: Ref<HTMLHeadingElement>;
}

/** The quiz while it goes on: one question at a time. */
export function QuizRun({ around, attempt, onSubmit, onShowAnswer, onLeave, onFinish, stemRef }: QuizRunProps) {
  const { locale, say, misconceptions, sectionHrefs } = around;
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
        chip={<PointsChip locale={locale} say={say} possible={toView(question.item).points} score={state.firstScore} />}
        headingLevel={2}
        stemRef={stemRef}
        misconceptions={misconceptions}
        sectionHref={sectionHrefs[question.item.section] ?? null}
        note={countedNote(around, state.tries, state.firstScore)}
        onSubmit={(response, score) => onSubmit(question, response, score)}
        onShowAnswer={() => onShowAnswer(question)}
        next={
          <button type="button" className="btn primary" onClick={goOn}>
            {say(isLast ? 'quiz.finish' : 'quiz.next')} <Icon name="arrow-right" />
          </button>
        }
      />
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

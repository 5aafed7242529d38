import type { Ref } from 'react';
import { attemptScore, itemState, passed, type Attempt } from '@/core/attempt/attempt';
import { feedbackFor } from '@/core/attempt/feedback';
import { reviewPolicy } from '@/core/attempt/policy';
import { toView } from '@/core/item/registry';
import { verdictOf, type Points } from '@/core/item/score';
import { formatInteger, formatPercent } from '@/core/language/format-number';
import { FeedbackBox } from '../item/feedback-box';
import { PointsChip } from '../item/points-chip';
import { viewsOf } from '../item/registry';
import { Icon } from '../ui/icon';
import { countedNote, questionsOf, type Question, type QuizSurroundings } from './quiz-surroundings';

interface QuizResultProps {
  readonly around: QuizSurroundings;
  /** A submitted one. */
  readonly attempt: Attempt;
  readonly lessonHref: string;
  readonly onAgain: () => void;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** The score, what it means, and every question with its explanation. */
export function QuizResult({ around, attempt, lessonHref, onAgain, headingRef }: QuizResultProps) {
  const { locale, say, items } = around;
  const score = attemptScore(attempt);
  const isPassed = passed(score);
  return (
    <div className="quiz-result">
      <section className={`quiz-score ${isPassed ? 'passed' : 'not-passed'}`} aria-labelledby="quiz-result">
        <h2 id="quiz-result" tabIndex={-1} ref={headingRef}>
          <Icon name={isPassed ? 'correct' : 'partly'} /> {say(isPassed ? 'quiz.passed' : 'quiz.notPassed')}
        </h2>
        <p className="quiz-points">
          {say('quiz.score', {
            earned: formatInteger(locale, score.earned),
            count: score.possible,
            percent: formatPercent(locale, String(wholePercent(score))),
          })}
        </p>
        <p>{say(isPassed ? 'quiz.passedNext' : 'quiz.notPassedNext')}</p>
        <p className="row">
          <button type="button" className={isPassed ? 'btn' : 'btn primary'} onClick={onAgain}>
            {say('quiz.again')}
          </button>
          <a className={isPassed ? 'btn primary' : 'btn'} href={lessonHref}>
            {say('quiz.toLesson')}
          </a>
        </p>
      </section>
      <section aria-labelledby="quiz-review">
        <h2 id="quiz-review">{say('quiz.review')}</h2>
        <ol className="quiz-questions">
          {questionsOf(attempt, items).map((question) => (
            <li key={question.item.id}>
              <ReviewedQuestion around={around} attempt={attempt} question={question} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

/** The verdict of the first answer, which counts; inside it the last answer with all reasons. */
function ReviewedQuestion({ around, attempt, question: { item, order } }: QuestionInAttempt) {
  const { locale, say, misconceptions, sectionHrefs } = around;
  const view = toView(item);
  const { ReviewView } = viewsOf(view);
  const state = itemState(attempt, item, reviewPolicy);
  const feedback = feedbackFor(item, state, reviewPolicy);
  const verdict = state.firstScore === null ? null : verdictOf(state.firstScore);
  const sectionHref = sectionHrefs[item.section];
  return (
    <details className={`quiz-question ${verdict ?? 'unanswered'}`}>
      <summary>
        <Icon name={verdict ?? 'missed'} />
        <span>
          <span className="quiz-verdict">{say(verdict === null ? 'quiz.noAnswer' : `item.${verdict}`)}</span>
          <span className="stem">{item.stem}</span>
        </span>
        <PointsChip locale={locale} say={say} possible={view.points} score={state.firstScore} />
        <Icon name="chevron-down" />
      </summary>
      {state.stale && <p className="warning">{say('item.changed')}</p>}
      {feedback !== null && (
        <>
          <ReviewView
            locale={locale}
            say={say}
            view={view}
            order={order}
            response={state.stale ? null : (state.last?.response ?? null)}
            feedback={feedback}
          />
          <FeedbackBox
            locale={locale}
            say={say}
            view={view}
            feedback={feedback}
            misconceptions={misconceptions}
            note={countedNote(around, state.tries, state.firstScore)}
          />
        </>
      )}
      {sectionHref !== undefined && (
        <a className="btn quiet" href={sectionHref}>
          {say('item.toText')}
        </a>
      )}
    </details>
  );
}

interface QuestionInAttempt {
  readonly around: QuizSurroundings;
  readonly attempt: Attempt;
  readonly question: Question;
}

/** Rounded down, so that a score below the pass mark never reads like the mark. */
function wholePercent({ earned, possible }: Points): number {
  return possible === 0 ? 0 : Math.floor((earned * 100) / possible);
}

import { useEffect, useRef, useState } from 'react';
import { itemState, type Attempt } from '@/core/attempt/attempt';
import { feedbackFor } from '@/core/attempt/feedback';
import { reviewOf } from '@/core/attempt/policy';
import type { Replay, ReplayedItem } from '@/core/attempt/replay';
import { toView } from '@/core/item/registry';
import { verdictOf } from '@/core/item/score';
import { formatInteger } from '@/core/language/format-number';
import { FeedbackBox } from '../item/feedback-box';
import { PointsChip } from '../item/points-chip';
import { viewsOf } from '../item/registry';
import { StimulusView } from '../item/stimulus-view';
import { languageNames } from '../shell/language-names';
import { Icon } from '../ui/icon';
import { countedNote, questionsOf, type Question, type QuizSurroundings, type QuizVerbs } from './quiz-surroundings';

interface QuizReviewProps extends Pick<QuizVerbs, 'onMark'> {
  readonly around: QuizSurroundings;
  /** A submitted one. */
  readonly attempt: Attempt;
  /** Of this attempt. */
  readonly replay: Replay;
}

/** Every question of a submitted attempt with all reasons, answered or not. */
export function QuizReview({ around, attempt, replay, onMark }: QuizReviewProps) {
  return (
    <section aria-labelledby="quiz-review">
      <h2 id="quiz-review">{around.say('quiz.review')}</h2>
      <ol className="quiz-questions">
        {questionsOf(attempt, around.items).map((question) => (
          <li key={question.item.id}>
            <ReviewedQuestion
              around={around}
              attempt={attempt}
              question={question}
              seen={replay.items.find(({ planned }) => planned.item === question.item.id) ?? null}
              onMark={(met) => onMark(question, met)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ReviewedQuestionProps {
  readonly around: QuizSurroundings;
  readonly attempt: Attempt;
  readonly question: Question;
  readonly seen: ReplayedItem | null;
  readonly onMark: (met: readonly string[]) => void;
}

/** The verdict on the answer that counts; inside it the last answer with all reasons. */
function ReviewedQuestion({ around, attempt, question, seen, onMark }: ReviewedQuestionProps) {
  const { locale, say, names, sectionHrefs } = around;
  const { item, order } = question;
  const view = toView(item);
  const { ReviewView } = viewsOf(view);
  const policy = reviewOf(attempt.policy);
  const state = itemState(attempt, item, policy);
  const feedback = feedbackFor(item, state, policy);
  const isUnmarked = state.last?.unmarked === true && state.met === null;
  const verdict = state.counted === null ? null : verdictOf(state.counted);
  const sectionHref = sectionHrefs[item.section];
  // Open at first where there is something to do; from then on it is the learner who opens and closes.
  const [startsOpen] = useState(isUnmarked);
  const [moveFocusToFeedback, feedbackBox] = useFocusOnFeedback();

  return (
    <details className={`quiz-question ${verdict ?? 'unanswered'}`} open={startsOpen}>
      <summary>
        <Icon name={verdict ?? 'missed'} />
        <span>
          <span className="quiz-verdict">
            {say(verdict === null ? (isUnmarked ? 'quiz.waiting.one' : 'quiz.noAnswer') : `item.${verdict}`)}
          </span>
          <span className="stem">{item.stem}</span>
        </span>
        <PointsChip locale={locale} say={say} possible={view.points} score={state.counted} />
        <Icon name="chevron-down" />
      </summary>
      {seen !== null && <Circumstances around={around} seen={seen} />}
      {view.stimulus !== undefined && <StimulusView stimulus={view.stimulus} />}
      {feedback !== null && (
        <>
          <div className="item-body">
            <ReviewView
              locale={locale}
              say={say}
              view={view}
              order={order}
              response={state.stale ? null : (state.last?.response ?? null)}
              keyResponse={feedback.key}
              feedback={feedback}
              met={state.met}
              onMark={
                state.last?.unmarked === true && !state.stale
                  ? (met) => {
                      moveFocusToFeedback();
                      onMark(met);
                    }
                  : null
              }
            />
          </div>
          <FeedbackBox
            locale={locale}
            say={say}
            view={view}
            feedback={feedback}
            isUnmarked={isUnmarked}
            certainty={state.last?.certainty ?? null}
            misconceptions={names}
            note={countedNote(around, attempt, state.tries, state.counted)}
            ref={feedbackBox}
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

/** How the question was answered, as far as it is not as one sees it now: an earlier version, another language, hints. */
function Circumstances({ around: { locale, say }, seen }: { around: QuizSurroundings; seen: ReplayedItem }) {
  const responses = seen.steps.filter((step) => step.type === 'response');
  const isOlder = responses.some(({ isCurrent }) => !isCurrent);
  const elsewhere = seen.locales.filter((each) => each !== locale);
  return (
    <>
      {isOlder && <p className="warning">{say('quiz.older')}</p>}
      {elsewhere.length > 0 && (
        <p className="hint">
          {say('quiz.answeredIn')}{' '}
          {seen.locales.map((each, index) => (
            <span key={each}>
              {index > 0 && ', '}
              <span lang={each}>{languageNames[each].full}</span>
            </span>
          ))}
        </p>
      )}
      {seen.hints > 0 && <p className="hint">{say('quiz.hints', { number: formatInteger(locale, seen.hints) })}</p>}
    </>
  );
}

/** After the marking the focus goes on to what it has earned. */
function useFocusOnFeedback() {
  const isDue = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isDue.current) return;
    isDue.current = false;
    box.current?.focus();
  });
  const moveFocus = (): void => {
    isDue.current = true;
  };
  return [moveFocus, box] as const;
}

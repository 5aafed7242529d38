import type { Ref } from 'react';
import { attemptScore, passed, type Attempt, type AttemptScore } from '@/core/attempt/attempt';
import { certaintyTotal } from '@/core/attempt/certainty-total';
import { confusions } from '@/core/attempt/confusions';
import type { Replay } from '@/core/attempt/replay';
import { formatInteger, formatPercent } from '@/core/language/format-number';
import type { Points } from '@/core/item/score';
import { signed } from '../item/feedback-box';
import { Icon, type IconName } from '../ui/icon';
import { QuizReview } from './quiz-review';
import { notFullyRight, type QuizSurroundings, type QuizVerbs } from './quiz-surroundings';
import type { QuizWord } from './quiz-words';

interface QuizResultProps extends Pick<QuizVerbs, 'onMark'> {
  readonly around: QuizSurroundings;
  /** A submitted one. */
  readonly attempt: Attempt;
  /** Of this attempt. */
  readonly replay: Replay;
  /** All attempts of the learner, which tell what is often confused. */
  readonly attempts: readonly Attempt[];
  /** The attempt at the whole quiz that stands, where this one only answers again what was not right in it; else null. */
  readonly quiz: Attempt | null;
  readonly lessonHref: string;
  readonly onAgain: () => void;
  readonly onRetry: () => void;
  /** Leads to the result of `quiz`; null where there is none. */
  readonly onQuiz: (() => void) | null;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** What was earned and what it means, what is often confused, and every question with its explanation. */
export function QuizResult(props: QuizResultProps) {
  const { around, attempt, replay, attempts, quiz, lessonHref, onAgain, onRetry, onQuiz, onMark, headingRef } = props;
  const { say, items } = around;
  const score = attemptScore(attempt);
  const verdict = verdictOn(attempt, score);
  const isGood = verdict === 'passed' || (verdict === 'retried' && score.earned === score.possible);
  const canRetry = notFullyRight(attempt, items).length > 0;
  return (
    <div className="quiz-result">
      <section className={`quiz-score ${verdict}`} aria-labelledby="quiz-result">
        <h2 id="quiz-result" tabIndex={-1} ref={headingRef}>
          <Icon name={isGood ? 'correct' : verdictIcons[verdict]} /> {say(verdictWords[verdict])}
        </h2>
        {score.possible > 0 && <p className="quiz-points">{scoreText(around, score)}</p>}
        {score.unmarked > 0 && (
          <p>
            <strong>{say('quiz.waiting', { count: score.unmarked })}</strong> {say('quiz.waiting.text')}
          </p>
        )}
        {verdict === 'passed' && <p>{say('quiz.passedNext')}</p>}
        {verdict === 'not-passed' && <p>{say('quiz.notPassedNext')}</p>}
        {quiz !== null && <p>{say('quiz.retried.text', { score: scoreText(around, attemptScore(quiz)) })}</p>}
        <p className="row">
          {canRetry && (
            <button type="button" className={isGood ? 'btn' : 'btn primary'} onClick={onRetry}>
              {say('quiz.retry')}
            </button>
          )}
          <button type="button" className="btn" onClick={onAgain}>
            {say('quiz.again')}
          </button>
          {onQuiz !== null && (
            <button type="button" className="btn" onClick={onQuiz}>
              {say('quiz.toResult')}
            </button>
          )}
          <a className={isGood || !canRetry ? 'btn primary' : 'btn'} href={lessonHref}>
            {say('quiz.toLesson')}
          </a>
        </p>
      </section>
      <CertaintySum around={around} attempt={attempt} />
      <Confusions around={around} attempts={attempts} />
      <QuizReview around={around} attempt={attempt} replay={replay} onMark={onMark} />
    </div>
  );
}

type QuizVerdict = 'passed' | 'not-passed' | 'so-far' | 'retried';

const verdictWords: Readonly<Record<QuizVerdict, QuizWord>> = {
  passed: 'quiz.passed',
  'not-passed': 'quiz.notPassed',
  'so-far': 'quiz.soFar',
  retried: 'quiz.retried',
};
const verdictIcons: Readonly<Record<QuizVerdict, IconName>> = {
  passed: 'correct',
  'not-passed': 'partly',
  'so-far': 'missed',
  retried: 'partly',
};

/** As long as an answer waits for marking nothing is said about passing. */
function verdictOn({ purpose }: Attempt, score: AttemptScore): QuizVerdict {
  if (purpose === 'retry') return 'retried';
  if (score.unmarked > 0) return 'so-far';
  return passed(score) ? 'passed' : 'not-passed';
}

/** "6 of 8 points, 75%" */
function scoreText({ locale, say }: QuizSurroundings, score: Points): string {
  return say('quiz.score', {
    earned: formatInteger(locale, score.earned),
    count: score.possible,
    percent: formatPercent(locale, String(wholePercent(score))),
  });
}

/** Rounded down, so that a score below the pass mark never reads like the mark. */
function wholePercent({ earned, possible }: Points): number {
  return possible === 0 ? 0 : Math.floor((earned * 100) / possible);
}

/** The marks for certainty, apart from the score; nothing where the learner never said how sure an answer was. */
function CertaintySum({ around: { locale, say }, attempt }: Pick<QuizResultProps, 'around' | 'attempt'>) {
  const total = certaintyTotal(attempt);
  if (total === null) return null;
  const mark = signed(locale, total.mark);
  return (
    <section aria-labelledby="quiz-certainty-mark">
      <h2 id="quiz-certainty-mark">{say('quiz.certaintyMark')}</h2>
      <p>{say('quiz.certaintyMark.sum', { mark, count: total.answers })}</p>
      <p className="hint">{say('quiz.certaintyMark.rule')}</p>
    </section>
  );
}

/** "You often confuse …", each with the place to read; nothing where nothing is often confused. */
function Confusions({ around, attempts }: Pick<QuizResultProps, 'around' | 'attempts'>) {
  const { say, items, misconceptions, sectionHrefs } = around;
  const found = confusions(attempts, items).flatMap(({ misconception, item }) => {
    const often = misconceptions[misconception]?.often;
    const section = items.find(({ id }) => id === item)?.section ?? '';
    return often === undefined ? [] : [{ misconception, often, href: sectionHrefs[section] }];
  });
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="quiz-confusions">
      <h2 id="quiz-confusions">{say('quiz.confusions')}</h2>
      <ul className="quiz-confusions">
        {found.map(({ misconception, often, href }) => (
          <li key={misconception}>
            <p>{often}</p>
            {href !== undefined && (
              <a className="btn quiet" href={href}>
                {say('item.toText')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

'use client';

import { useRef } from 'react';
import { attemptsFrom, type Attempt } from '@/core/attempt/attempt';
import { drawQuiz, planAttempt } from '@/core/attempt/plan-attempt';
import type { Item } from '@/core/item/item';
import type { Locale } from '@/core/language/locale';
import { createSay, type Message } from '@/core/language/message';
import type { LearnerEvent } from '@/core/progress/event';
import { createRandom } from '@/core/random';
import { browserProgressStore } from '@/state/progress/browser-progress-store';
import { useProgress } from '@/state/progress/use-progress';
import { QuizIntro } from './quiz-intro';
import { QuizResult } from './quiz-result';
import { QuizRun } from './quiz-run';
import { questionsOf, type QuizSurroundings } from './quiz-surroundings';
import type { QuizWord } from './quiz-words';

interface QuizProps {
  readonly locale: Locale;
  readonly words: Readonly<Record<QuizWord, Message>>;
  readonly lesson: string;
  /** The items that the quiz draws from. */
  readonly items: readonly Item[];
  /** How many it draws. */
  readonly quizLength: number;
  /** Names of misconceptions by id. */
  readonly misconceptions: Readonly<Record<string, string>>;
  readonly lessonHref: string;
  /** Address of each section of the lesson. */
  readonly sectionHrefs: Readonly<Record<string, string>>;
}

/**
 * The quiz of a lesson. Where it stands is read from the learner record alone, under ids: in another language or after
 * a pause the questions, their order, the answers and the score are the same.
 */
export function QuizIsland(props: QuizProps) {
  const { locale, words, lesson, items, quizLength, misconceptions, lessonHref, sectionHrefs } = props;
  const say = createSay(locale, words);
  const around: QuizSurroundings = { locale, say, items, misconceptions, sectionHrefs };
  const { status, events } = useProgress((state) => state);
  const attempt = lastAttempt(events, lesson, items);
  const [moveFocusToHeading, headingRef] = useFocusOnHeading();

  const start = (): void => {
    moveFocusToHeading();
    browserProgressStore().startAttempt('quiz', lesson, (seed) => {
      const random = createRandom(seed);
      return planAttempt(drawQuiz(items, quizLength, random), random);
    });
  };

  return (
    <>
      {status === 'unsaved' && <p className="warning">{say('quiz.unsaved')}</p>}
      {attempt === null ? (
        <QuizIntro around={around} quizLength={quizLength} onStart={status === 'asleep' ? null : start} />
      ) : attempt.submittedAt === null ? (
        <QuizRun
          key={attempt.id}
          around={around}
          attempt={attempt}
          onSubmit={({ item }, response, { earned, possible }) => {
            const answer = { attempt: attempt.id, item: item.id, revision: item.revision, locale };
            void browserProgressStore().submitResponse({ ...answer, response, earned, possible });
          }}
          onShowAnswer={({ item }) =>
            void browserProgressStore().showAnswer({ attempt: attempt.id, item: item.id, revision: item.revision })
          }
          onLeave={moveFocusToHeading}
          onFinish={() => void browserProgressStore().submitAttempt(attempt.id)}
          stemRef={headingRef}
        />
      ) : (
        <QuizResult around={around} attempt={attempt} lessonHref={lessonHref} onAgain={start} headingRef={headingRef} />
      )}
    </>
  );
}

/** The attempt started last that still has a question in the bank. */
function lastAttempt(events: readonly LearnerEvent[], lesson: string, items: readonly Item[]): Attempt | null {
  const attempts = attemptsFrom(events).filter(
    (attempt) => attempt.purpose === 'quiz' && attempt.lesson === lesson && questionsOf(attempt, items).length > 0,
  );
  return attempts.at(-1) ?? null;
}

/** After a step that replaces what is on the screen the focus goes to its heading, so that it is read from there. */
function useFocusOnHeading() {
  const isDue = useRef(false);
  const moveFocusToHeading = (): void => {
    isDue.current = true;
  };
  const headingRef = (heading: HTMLHeadingElement | null): void => {
    if (!isDue.current || heading === null) return;
    isDue.current = false;
    heading.focus();
  };
  return [moveFocusToHeading, headingRef] as const;
}

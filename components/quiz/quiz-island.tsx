'use client';

import { useRef, useState } from 'react';
import { attemptsFrom, type Attempt } from '@/core/attempt/attempt';
import { drawQuiz, planAttempt } from '@/core/attempt/plan-attempt';
import type { PolicyName } from '@/core/attempt/policy';
import { replayAttempt } from '@/core/attempt/replay';
import type { MisconceptionWords } from '@/core/course/misconception';
import type { Item } from '@/core/item/item';
import type { Locale } from '@/core/language/locale';
import { createSay, type Message } from '@/core/language/message';
import type { AttemptStarted } from '@/core/progress/event';
import { createRandom, type Random } from '@/core/random';
import { browserProgressStore } from '@/state/progress/browser-progress-store';
import { useProgress } from '@/state/progress/use-progress';
import { recorded, recordedMarking } from '../item/recorded';
import { ExamRun } from './exam-run';
import { QuizIntro } from './quiz-intro';
import { QuizResult } from './quiz-result';
import { QuizRun } from './quiz-run';
import { notFullyRight, questionsOf, type Question, type QuizSurroundings, type QuizVerbs } from './quiz-surroundings';
import type { QuizWord } from './quiz-words';

interface QuizProps {
  readonly locale: Locale;
  /** Those of `quizWords` for the kinds of the items. */
  readonly words: Readonly<Partial<Record<QuizWord, Message>>>;
  readonly lesson: string;
  /** The items that the quiz draws from. */
  readonly items: readonly Item[];
  /** How many it draws. */
  readonly quizLength: number;
  /** By id, those that the items can reveal. */
  readonly misconceptions: Readonly<Record<string, MisconceptionWords>>;
  readonly lessonHref: string;
  /** Address of each section of the lesson. */
  readonly sectionHrefs: Readonly<Record<string, string>>;
  /** Where reports of problems go by e-mail; null for nowhere. */
  readonly reportAddress: string | null;
}

/**
 * The quiz of a lesson. Where it stands is read from the learner record alone, under ids: in another language or after
 * a pause the questions, their order, the answers and the score are the same.
 */
export function QuizIsland(props: QuizProps) {
  const { locale, words, lesson, items, quizLength, misconceptions, lessonHref, sectionHrefs, reportAddress } = props;
  const say = createSay<QuizWord>(locale, words);
  const names = Object.fromEntries(Object.entries(misconceptions).map(([id, { name }]) => [id, name]));
  const around: QuizSurroundings = { locale, say, items, misconceptions, names, sectionHrefs, reportAddress };
  const { status, events } = useProgress((state) => state);
  const attempts = attemptsFrom(events);
  const passes = passesOf(attempts, lesson, items);
  // What the learner asked to see; else the attempt started last.
  const [asked, setAsked] = useState<'start' | { readonly attempt: string } | null>(null);
  const attempt =
    asked === null ? passes.at(-1) : asked === 'start' ? undefined : passes.find(({ id }) => id === asked.attempt);
  const [moveFocusToHeading, headingRef] = useFocusOnHeading();

  const show = (next: typeof asked): void => {
    moveFocusToHeading();
    setAsked(next);
  };
  const start = (purpose: AttemptStarted['purpose'], policy: PolicyName, draw: (random: Random) => readonly Item[]) => {
    show(null);
    const plan = (seed: string) => {
      const random = createRandom(seed);
      return planAttempt(draw(random), random);
    };
    browserProgressStore().startAttempt({ purpose, policy, lesson, plan });
  };
  const startQuiz = (policy: PolicyName): void =>
    start('quiz', policy, (random) => drawQuiz(items, quizLength, random));

  if (attempt === undefined) {
    return (
      <>
        <Unsaved around={around} isUnsaved={status === 'unsaved'} />
        <QuizIntro
          around={around}
          quizLength={quizLength}
          onStart={status === 'asleep' ? null : startQuiz}
          headingRef={headingRef}
        />
      </>
    );
  }

  const verbs: QuizVerbs = {
    onSubmit: (question, given) =>
      void browserProgressStore().submitResponse({ ...inAttempt(attempt, question), locale, ...recorded(given) }),
    onHint: (question, hint) => void browserProgressStore().showHint({ ...inAttempt(attempt, question), hint }),
    onMark: (question, met) =>
      void browserProgressStore().markResponse({
        ...inAttempt(attempt, question),
        ...recordedMarking(question.item, met),
      }),
    onShowAnswer: (question) => void browserProgressStore().showAnswer(inAttempt(attempt, question)),
    onFinish: () => void browserProgressStore().submitAttempt(attempt.id),
  };
  const replay = replayAttempt(events, attempt.id, items);
  const isQuizBefore = ({ purpose, submittedAt }: Attempt) => purpose === 'quiz' && submittedAt !== null;
  const quiz = (attempt.purpose === 'retry' && passes.findLast(isQuizBefore)) || null;
  const onQuiz = quiz === null ? null : () => show({ attempt: quiz.id });
  const shared = { around, attempt, headingRef, onLeave: moveFocusToHeading, onQuiz, ...verbs };
  return (
    <>
      <Unsaved around={around} isUnsaved={status === 'unsaved'} />
      {attempt.submittedAt === null ? (
        attempt.policy === 'exam' ? (
          <ExamRun key={attempt.id} {...shared} />
        ) : (
          <QuizRun key={attempt.id} {...shared} />
        )
      ) : (
        replay !== null && (
          <QuizResult
            key={attempt.id}
            {...shared}
            replay={replay}
            attempts={attempts}
            quiz={quiz}
            lessonHref={lessonHref}
            onAgain={() => show('start')}
            onRetry={() => start('retry', 'practice', () => notFullyRight(attempt, items))}
          />
        )
      )}
    </>
  );
}

function Unsaved({ around: { say }, isUnsaved }: { around: QuizSurroundings; isUnsaved: boolean }) {
  return isUnsaved && <p className="warning">{say('quiz.unsaved')}</p>;
}

function inAttempt(attempt: Attempt, { item }: Question): { attempt: string; item: string; revision: number } {
  return { attempt: attempt.id, item: item.id, revision: item.revision };
}

/**
 * The attempts at the quiz of a lesson, retries among them, that still have a question in the bank; in the order of their
 * start.
 */
function passesOf(attempts: readonly Attempt[], lesson: string, items: readonly Item[]): readonly Attempt[] {
  return attempts.filter(
    (attempt) => attempt.purpose !== 'check' && attempt.lesson === lesson && questionsOf(attempt, items).length > 0,
  );
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

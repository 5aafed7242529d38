import { attemptScore, attemptsFrom, passed, type Attempt } from '../attempt/attempt';
import type { Points } from '../item/score';
import type { LearnerEvent } from './event';

/** What there is to do in a lesson: progress is measured against it. Plain data, so that a page can hand it to an island. */
export interface LessonSteps {
  readonly lesson: string;
  /** Ids in the order of the text. */
  readonly sections: readonly string[];
  /** Section to the items ("<lesson>/<item>") that check it; predictions are not among them, they stand before the text. */
  readonly checksBySection: Readonly<Record<string, readonly string[]>>;
}

export interface LessonProgress {
  readonly lesson: string;
  /** done: all sections are read and the quiz was submitted, whatever it earned. */
  readonly status: 'not-started' | 'in-progress' | 'done';
  /** In the order of the lesson. */
  readonly sectionsRead: readonly string[];
  readonly sectionCount: number;
  readonly quiz: QuizProgress;
}

/** Of the attempts at the whole quiz; answering again what was not right is practice and changes nothing here. */
export interface QuizProgress {
  /** Stays 'submitted' when the quiz is started again. */
  readonly status: 'not-started' | 'in-progress' | 'submitted';
  /** Of the submitted attempt that was started last; null when none is. */
  readonly last: Points | null;
  /** The largest share of points of all submitted attempts. */
  readonly best: Points | null;
  /** A submitted attempt, all of it marked, reached 70 %. */
  readonly passed: boolean;
}

/** A place in the course where a learner can be. */
export type Place =
  | { readonly kind: 'section'; readonly lesson: string; readonly section: string }
  | { readonly kind: 'quiz'; readonly lesson: string };

/**
 * How far the learner is in each lesson of the outline, in its order. A section is read when its end was seen or one of
 * its checks was answered. Events about lessons, sections and items that are not in the outline are not counted.
 *
 * @param events in the order of the record (`mergeRecords`)
 */
export function lessonProgress(events: readonly LearnerEvent[], outline: readonly LessonSteps[]): LessonProgress[] {
  const attempts = attemptsFrom(events);
  const visits = visitsOf(events, attempts, outline);
  return outline.map((steps) => progressOf(steps, attempts, visits));
}

/**
 * Where to continue: in the lesson visited last that is not done, at the first unread section after the one read last
 * (else at the first unread one), or at its quiz when that is what is left or what was interrupted. When all lessons that
 * were begun are done, the start of the next one that is not.
 *
 * @param events in the order of the record (`mergeRecords`)
 * @returns null when nothing was begun, and when the whole course is done
 */
export function resumePoint(events: readonly LearnerEvent[], outline: readonly LessonSteps[]): Place | null {
  const attempts = attemptsFrom(events);
  const visits = visitsOf(events, attempts, outline);
  const stoppedAt = visits.at(-1);
  if (stoppedAt === undefined) return null;

  const isDone = (steps: LessonSteps) => progressOf(steps, attempts, visits).status === 'done';
  const lastVisit = (steps: LessonSteps) => visits.findLastIndex(({ lesson }) => lesson === steps.lesson);
  const position = outline.findIndex(({ lesson }) => lesson === stoppedAt.lesson);
  // Lessons that were never visited share the last place (-1) and keep the order in which they follow the last visit.
  const inOrderOfInterest = [...outline.slice(position), ...outline.slice(0, position)].sort(
    (a, b) => lastVisit(b) - lastVisit(a),
  );
  const steps = inOrderOfInterest.find((candidate) => !isDone(candidate));
  return steps === undefined ? null : nextPlace(progressOf(steps, attempts, visits), steps, visits);
}

/** Steps done of steps possible; a step is a section read or a quiz submitted. Integers, 0 <= done <= possible. */
export interface Share {
  readonly done: number;
  readonly possible: number;
}

/** The share of a module or of the course: of all the lessons given. */
export function courseShare(lessons: readonly LessonProgress[]): Share {
  const done = lessons.map(({ sectionsRead, quiz }) => sectionsRead.length + (quiz.status === 'submitted' ? 1 : 0));
  const possible = lessons.map(({ sectionCount }) => sectionCount + 1);
  return { done: sum(done), possible: sum(possible) };
}

/**
 * How many of the seats of a hemicycle show the share: rounded down, but the first step lights a seat and the last seat
 * waits for the last step.
 *
 * @param seats an integer, 2 or more
 * @returns an integer: 0 exactly when nothing is done, `seats` exactly when everything is
 * @example seatsLit({ done: 1, possible: 3 }, 98) // 32
 */
export function seatsLit({ done, possible }: Share, seats: number): number {
  if (done === 0) return 0;
  // Integers up to here and in the product, so the division is exact where it has to be: at the whole.
  return Math.max(1, Math.floor((done * seats) / possible));
}

/** Every place of the outline in which the learner did something, in the order of the record. */
function visitsOf(
  events: readonly LearnerEvent[],
  attempts: readonly Attempt[],
  outline: readonly LessonSteps[],
): Place[] {
  const stepsByLesson = new Map(outline.map((steps) => [steps.lesson, steps]));
  const attemptsById = new Map(attempts.map((attempt) => [attempt.id, attempt]));

  return events.flatMap((event): Place[] => {
    if (event.type === 'section-read') {
      const { lesson, section } = event;
      return stepsByLesson.get(lesson)?.sections.includes(section) ? [{ kind: 'section', lesson, section }] : [];
    }
    const attempt = attemptsById.get(event.attempt);
    if (attempt === undefined) return [];
    const steps = stepsByLesson.get(attempt.lesson);
    if (steps === undefined) return [];
    const { lesson } = steps;
    if (attempt.purpose !== 'check') return [{ kind: 'quiz', lesson }];
    if (event.type !== 'response-submitted') return [];
    const section = steps.sections.find((id) => steps.checksBySection[id]?.includes(event.item));
    return section === undefined ? [] : [{ kind: 'section', lesson, section }];
  });
}

function progressOf(steps: LessonSteps, attempts: readonly Attempt[], visits: readonly Place[]): LessonProgress {
  const { lesson, sections } = steps;
  const visitsHere = visits.filter((visit) => visit.lesson === lesson);
  const seen = new Set(visitsHere.flatMap((visit) => (visit.kind === 'section' ? [visit.section] : [])));
  const sectionsRead = sections.filter((section) => seen.has(section));
  const quiz = quizProgress(steps, attempts);
  const allDone = sectionsRead.length === sections.length && quiz.status === 'submitted';
  const begun = visitsHere.length > 0 ? 'in-progress' : 'not-started';
  return { lesson, status: allDone ? 'done' : begun, sectionsRead, sectionCount: sections.length, quiz };
}

function quizProgress({ lesson }: LessonSteps, attempts: readonly Attempt[]): QuizProgress {
  const quizzes = attempts.filter((attempt) => attempt.purpose === 'quiz' && attempt.lesson === lesson);
  const submitted = quizzes.filter(({ submittedAt }) => submittedAt !== null);
  const scores = submitted.map(attemptScore).filter(({ possible }) => possible > 0);
  const points = scores.map(({ earned, possible }): Points => ({ earned, possible }));
  const begun = quizzes.length > 0 ? 'in-progress' : 'not-started';
  return {
    status: submitted.length > 0 ? 'submitted' : begun,
    last: points.at(-1) ?? null,
    best: points.length === 0 ? null : points.reduce((best, each) => (isHigher(each, best) ? each : best)),
    passed: scores.some((score) => score.unmarked === 0 && passed(score)),
  };
}

/** Compares shares of points as integers: a/b > c/d where a·d > c·b. */
function isHigher(one: Points, other: Points): boolean {
  return one.earned * other.possible > other.earned * one.possible;
}

function nextPlace({ sectionsRead, quiz }: LessonProgress, steps: LessonSteps, visits: readonly Place[]): Place {
  const { lesson, sections } = steps;
  const visitsHere = visits.filter((visit) => visit.lesson === lesson);
  if (visitsHere.at(-1)?.kind === 'quiz' && quiz.status === 'in-progress') return { kind: 'quiz', lesson };

  const lastRead = visitsHere.findLast((visit) => visit.kind === 'section');
  const position = lastRead === undefined ? -1 : sections.indexOf(lastRead.section);
  const ahead = [...sections.slice(position + 1), ...sections.slice(0, position + 1)];
  const section = ahead.find((id) => !sectionsRead.includes(id));
  return section === undefined ? { kind: 'quiz', lesson } : { kind: 'section', lesson, section };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

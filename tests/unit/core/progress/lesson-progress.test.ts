import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Happening, LearnerEvent } from '@/core/progress/event';
import { courseShare, lessonProgress, resumePoint, seatsLit, type LessonSteps } from '@/core/progress/lesson-progress';

const duverger: LessonSteps = {
  lesson: 'duverger-systems',
  sections: ['two-effects', 'counting-parties', 'kazakhstan'],
  checksBySection: { 'counting-parties': ['duverger-systems/count-three'] },
};
const downs: LessonSteps = { lesson: 'downs', sections: ['median-voter'], checksBySection: {} };
const huntington: LessonSteps = { lesson: 'huntington', sections: ['order'], checksBySection: {} };
const outline = [duverger, downs, huntington];

/** A record in which one thing happened each second. */
function record(...happenings: readonly Happening[]): LearnerEvent[] {
  return happenings.map((happening, second) => ({ id: `event-${second}`, at: second * 1000, ...happening }));
}

function read(section: string, lesson = 'duverger-systems'): Happening {
  return { type: 'section-read', lesson, section };
}

/** Points of items that are worth more than one. */
const pointsOf: Readonly<Record<string, number>> = { 'which-hold': 2, 'order-steps': 7, 'worth-ten': 10 };

function start(
  attempt: string,
  purpose: 'check' | 'quiz' | 'retry',
  items: readonly string[],
  lesson = 'duverger-systems',
): Happening {
  const plan = items.map((item) => ({
    item: `${lesson}/${item}`,
    revision: 1,
    points: pointsOf[item] ?? 1,
    order: [],
  }));
  return { type: 'attempt-started', attempt, purpose, lesson, seed: attempt, plan };
}

function respond(
  attempt: string,
  item: string,
  earned: number,
  possible: number,
  lesson = 'duverger-systems',
): Happening {
  return {
    type: 'response-submitted',
    attempt,
    item: `${lesson}/${item}`,
    revision: 1,
    locale: 'kk',
    response: { kind: 'numeric', text: '2,67' },
    earned,
    possible,
  };
}

function submit(attempt: string): Happening {
  return { type: 'attempt-submitted', attempt };
}

/** A quiz of one item worth ten points. */
function quizEarning(earned: number, attempt = 'quiz', lesson = 'duverger-systems'): Happening[] {
  return [
    start(attempt, 'quiz', ['worth-ten'], lesson),
    respond(attempt, 'worth-ten', earned, 10, lesson),
    submit(attempt),
  ];
}

function progressOf(...happenings: readonly Happening[]) {
  return lessonProgress(record(...happenings), [duverger])[0];
}

describe('progress of a lesson', () => {
  it('is not started for a new learner', () => {
    expect(lessonProgress([], [duverger])).toEqual([
      {
        lesson: 'duverger-systems',
        status: 'not-started',
        sectionsRead: [],
        sectionCount: 3,
        quiz: { status: 'not-started', last: null, best: null, passed: false },
      },
    ]);
  });

  it('comes in the order of the outline, whatever was read first', () => {
    const progress = lessonProgress(record(read('order', 'huntington'), read('two-effects')), outline);
    expect(progress.map(({ lesson, status }) => [lesson, status])).toEqual([
      ['duverger-systems', 'in-progress'],
      ['downs', 'not-started'],
      ['huntington', 'in-progress'],
    ]);
  });

  it('lists the sections read once each, in the order of the lesson', () => {
    expect(progressOf(read('kazakhstan'), read('two-effects'), read('kazakhstan'))?.sectionsRead).toEqual([
      'two-effects',
      'kazakhstan',
    ]);
  });

  it('counts a section as read when its check was answered, right or wrong', () => {
    expect(
      progressOf(start('check', 'check', ['count-three']), respond('check', 'count-three', 0, 1))?.sectionsRead,
    ).toEqual(['counting-parties']);
  });

  it('does not count a section as read when the answer of its check was only shown', () => {
    const shown: Happening = {
      type: 'answer-shown',
      attempt: 'check',
      item: 'duverger-systems/count-three',
      revision: 1,
    };
    expect(progressOf(start('check', 'check', ['count-three']), shown)?.status).toBe('not-started');
  });

  it('does not count an answer given before the text, as predictions are', () => {
    expect(
      progressOf(start('check', 'check', ['predict-seats']), respond('check', 'predict-seats', 1, 1))?.sectionsRead,
    ).toEqual([]);
  });

  it('does not count what the course no longer has', () => {
    expect(
      progressOf(
        read('a-section-that-was-removed'),
        read('two-effects', 'a-lesson-that-was-removed'),
        respond('an-attempt-that-never-started', 'count-three', 1, 1),
      )?.status,
    ).toBe('not-started');
  });

  it('is done when all sections are read and the quiz was submitted, even with no points', () => {
    const allRead = [read('two-effects'), read('counting-parties'), read('kazakhstan')];
    expect(progressOf(...allRead)?.status).toBe('in-progress');
    expect(progressOf(...quizEarning(10))?.status).toBe('in-progress');
    expect(progressOf(...allRead, ...quizEarning(0))?.status).toBe('done');
  });

  it('stays done when the quiz is started again', () => {
    const done = [read('two-effects'), read('counting-parties'), read('kazakhstan'), ...quizEarning(8)];
    expect(progressOf(...done, start('again', 'quiz', ['worth-ten']))).toMatchObject({
      status: 'done',
      quiz: { status: 'submitted', last: { earned: 8, possible: 10 } },
    });
  });
});

describe('the quiz of a lesson', () => {
  it('is in progress from its start to its submission', () => {
    expect(progressOf(start('quiz', 'quiz', ['who-lost']))?.quiz.status).toBe('in-progress');
    expect(progressOf(start('quiz', 'quiz', ['who-lost']), respond('quiz', 'who-lost', 1, 1))?.quiz).toEqual({
      status: 'in-progress',
      last: null,
      best: null,
      passed: false,
    });
  });

  it('is passed at 70 % exactly and not below', () => {
    expect(progressOf(...quizEarning(7))?.quiz.passed).toBe(true);
    expect(progressOf(...quizEarning(6))?.quiz.passed).toBe(false);
  });

  it('counts the first response to each item', () => {
    const happenings = [start('quiz', 'quiz', ['who-lost']), respond('quiz', 'who-lost', 0, 1)];
    expect(progressOf(...happenings, respond('quiz', 'who-lost', 1, 1), submit('quiz'))?.quiz.last).toEqual({
      earned: 0,
      possible: 1,
    });
  });

  it('counts items without a response as possible points', () => {
    const happenings = [start('quiz', 'quiz', ['who-lost', 'which-hold', 'order-steps'])];
    // 1 + 2 + 7 points are possible; only the first item was answered.
    expect(progressOf(...happenings, respond('quiz', 'who-lost', 1, 1), submit('quiz'))?.quiz.last).toEqual({
      earned: 1,
      possible: 10,
    });
  });

  it('keeps its score when its items have left the bank', () => {
    expect(progressOf(start('quiz', 'quiz', ['left-the-bank']), submit('quiz'))?.quiz).toEqual({
      status: 'submitted',
      last: { earned: 0, possible: 1 },
      best: { earned: 0, possible: 1 },
      passed: false,
    });
  });

  it('remembers the best of its attempts and tells the last', () => {
    expect(progressOf(...quizEarning(5, 'one'), ...quizEarning(9, 'two'), ...quizEarning(6, 'three'))?.quiz).toEqual({
      status: 'submitted',
      last: { earned: 6, possible: 10 },
      best: { earned: 9, possible: 10 },
      passed: true,
    });
  });

  it('compares attempts by their share of points', () => {
    const small = [start('small', 'quiz', ['which-hold']), respond('small', 'which-hold', 2, 2), submit('small')];
    expect(progressOf(...small, ...quizEarning(9, 'large'))?.quiz.best).toEqual({ earned: 2, possible: 2 });
  });
});

describe('a retry of what the quiz found wrong', () => {
  const retry = [start('retry', 'retry', ['worth-ten']), respond('retry', 'worth-ten', 10, 10)];

  it('changes neither status nor points of the quiz, going on or submitted', () => {
    const before = progressOf(...quizEarning(6))?.quiz;
    expect(progressOf(...quizEarning(6), ...retry)?.quiz).toEqual(before);
    expect(progressOf(...quizEarning(6), ...retry, submit('retry'))?.quiz).toEqual(before);
    expect(progressOf(start('quiz', 'quiz', ['worth-ten']), ...retry, submit('retry'))?.quiz.status).toBe(
      'in-progress',
    );
    expect(progressOf(...retry, submit('retry'))?.quiz).toEqual({
      status: 'not-started',
      last: null,
      best: null,
      passed: false,
    });
  });

  it('reads no section, though one of its items has become the check of a section', () => {
    const happenings = [start('retry', 'retry', ['count-three']), respond('retry', 'count-three', 1, 1)];
    expect(progressOf(...happenings)?.sectionsRead).toEqual([]);
  });

  it('is a visit to the lesson, where the learner continues', () => {
    const happenings = [...quizEarning(6), read('median-voter', 'downs'), ...retry, submit('retry')];
    expect(resumePoint(record(...happenings), outline)).toEqual({
      kind: 'section',
      lesson: 'duverger-systems',
      section: 'two-effects',
    });
  });
});

describe('a quiz with an answer that waits for marking', () => {
  const response = respond('quiz', 'order-steps', 0, 7);
  if (response.type !== 'response-submitted') throw new Error('expected a response');
  const waiting = [
    start('quiz', 'quiz', ['which-hold', 'order-steps']),
    respond('quiz', 'which-hold', 2, 2),
    { ...response, unmarked: true } as const,
    submit('quiz'),
  ];
  const marked = (earned: number): Happening => ({
    type: 'response-marked',
    attempt: 'quiz',
    item: 'duverger-systems/order-steps',
    revision: 1,
    by: 'self',
    met: [],
    earned,
    possible: 7,
  });

  it('tells the points of the other answers, and is not passed by them alone', () => {
    expect(progressOf(...waiting)?.quiz).toEqual({
      status: 'submitted',
      last: { earned: 2, possible: 2 },
      best: { earned: 2, possible: 2 },
      passed: false,
    });
  });

  it('is judged by all its points once it is marked', () => {
    // 2 + 5 of 9 points are 77 %, 2 + 4 of 9 are 66 %.
    expect(progressOf(...waiting, marked(5))?.quiz).toMatchObject({ last: { earned: 7, possible: 9 }, passed: true });
    expect(progressOf(...waiting, marked(4))?.quiz).toMatchObject({ last: { earned: 6, possible: 9 }, passed: false });
  });
});

describe('the place to continue', () => {
  function placeAfter(...happenings: readonly Happening[]) {
    return resumePoint(record(...happenings), outline);
  }
  const allRead = [read('two-effects'), read('counting-parties'), read('kazakhstan')];

  it('is nowhere when nothing was begun', () => {
    expect(placeAfter()).toBeNull();
    expect(placeAfter(read('two-effects', 'a-lesson-that-was-removed'))).toBeNull();
  });

  it('is the first unread section after the one read last', () => {
    expect(placeAfter(read('two-effects'))).toEqual({
      kind: 'section',
      lesson: 'duverger-systems',
      section: 'counting-parties',
    });
  });

  it('is an unread section before it when all after it are read', () => {
    expect(placeAfter(read('counting-parties'), read('kazakhstan'))).toMatchObject({ section: 'two-effects' });
  });

  it('is the section after a check that was answered', () => {
    expect(placeAfter(start('check', 'check', ['count-three']), respond('check', 'count-three', 1, 1))).toMatchObject({
      section: 'kazakhstan',
    });
  });

  it('is the quiz when all sections are read', () => {
    expect(placeAfter(...allRead)).toEqual({ kind: 'quiz', lesson: 'duverger-systems' });
  });

  it('is the quiz when the learner stopped inside it, though sections are unread', () => {
    expect(placeAfter(read('two-effects'), start('quiz', 'quiz', ['who-lost']))).toEqual({
      kind: 'quiz',
      lesson: 'duverger-systems',
    });
  });

  it('is the next section when the learner left the quiz to read on', () => {
    expect(placeAfter(start('quiz', 'quiz', ['who-lost']), read('two-effects'))).toMatchObject({
      section: 'counting-parties',
    });
  });

  it('is an unread section when the quiz was submitted before all were read', () => {
    expect(placeAfter(read('two-effects'), ...quizEarning(10))).toMatchObject({ section: 'counting-parties' });
  });

  it('is in the lesson touched last among those that are not done', () => {
    expect(placeAfter(read('two-effects'), start('quiz-of-downs', 'quiz', [], 'downs'))).toMatchObject({
      lesson: 'downs',
    });
    expect(placeAfter(read('two-effects'), read('median-voter', 'downs'), ...quizEarning(10, 'q', 'downs'))).toEqual({
      kind: 'section',
      lesson: 'duverger-systems',
      section: 'counting-parties',
    });
  });

  it('is the start of the next lesson when all that were begun are done', () => {
    expect(placeAfter(read('median-voter', 'downs'), ...quizEarning(10, 'q', 'downs'))).toEqual({
      kind: 'section',
      lesson: 'huntington',
      section: 'order',
    });
  });

  it('goes back to lessons that were skipped when there is none after', () => {
    expect(placeAfter(read('order', 'huntington'), ...quizEarning(10, 'q', 'huntington'))).toMatchObject({
      lesson: 'duverger-systems',
      section: 'two-effects',
    });
  });

  it('is nowhere when the whole course is done', () => {
    expect(
      placeAfter(
        ...allRead,
        ...quizEarning(0, 'one'),
        read('median-voter', 'downs'),
        ...quizEarning(0, 'two', 'downs'),
        read('order', 'huntington'),
        ...quizEarning(0, 'three', 'huntington'),
      ),
    ).toBeNull();
  });
});

describe('the share of the course', () => {
  it('counts sections read and quizzes submitted of all there are', () => {
    const events = record(read('two-effects'), ...quizEarning(0, 'q', 'downs'));
    // Possible: 3 + 1 sections and quiz, 1 + 1, 1 + 1. Done: one section, one quiz.
    expect(courseShare(lessonProgress(events, outline))).toEqual({ done: 2, possible: 8 });
  });

  it('is nothing of nothing for a module without lessons', () => {
    expect(courseShare([])).toEqual({ done: 0, possible: 0 });
  });
});

describe('the seats lit in the hemicycle', () => {
  const share = fc
    .integer({ min: 1, max: 500 })
    .chain((possible) => fc.record({ done: fc.integer({ min: 0, max: possible }), possible: fc.constant(possible) }));
  const seats = fc.integer({ min: 2, max: 120 });

  it('are rounded down', () => {
    // 98 / 3 = 32.67; 98 · 2/3 = 65.33
    expect(seatsLit({ done: 1, possible: 3 }, 98)).toBe(32);
    expect(seatsLit({ done: 2, possible: 3 }, 98)).toBe(65);
  });

  it('are none when there is nothing to do', () => {
    expect(seatsLit({ done: 0, possible: 0 }, 98)).toBe(0);
  });

  it('are none only when nothing is done, and all only when everything is', () => {
    fc.assert(
      fc.property(share, seats, ({ done, possible }, house) => {
        const lit = seatsLit({ done, possible }, house);
        expect(Number.isInteger(lit)).toBe(true);
        expect(lit === 0).toBe(done === 0);
        expect(lit === house).toBe(done === possible);
      }),
    );
  });

  it('never go out when a step is added', () => {
    fc.assert(
      fc.property(share, seats, ({ done, possible }, house) => {
        const more = { done: Math.min(done + 1, possible), possible };
        expect(seatsLit(more, house)).toBeGreaterThanOrEqual(seatsLit({ done, possible }, house));
      }),
    );
  });
});

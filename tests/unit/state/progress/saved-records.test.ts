import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attemptScore, attemptsFrom, countedPoints, itemState } from '@/core/attempt/attempt';
import { practicePolicy, reviewOf } from '@/core/attempt/policy';
import type { LearnerEvent } from '@/core/progress/event';
import { courseShare, lessonProgress, resumePoint, type LessonSteps } from '@/core/progress/lesson-progress';
import { createProgressStore } from '@/state/progress/progress-store';
import { createMemoryEventStorage } from '@/state/storage/memory-event-storage';

function savedRecord(version: string): readonly unknown[] {
  return JSON.parse(readFileSync(`tests/fixtures/progress/${version}/record.json`, 'utf8')) as readonly unknown[];
}

async function wokenOn(stored: readonly unknown[]) {
  const store = createProgressStore({
    storage: createMemoryEventStorage(stored),
    now: () => 0,
    newId: () => 'not-needed',
  });
  await store.wake();
  return store.getState();
}

describe('a record saved by version 1', () => {
  /** The lesson as it was on the day of the record. */
  const duverger: LessonSteps = {
    lesson: 'duverger-systems',
    sections: ['three-propositions', 'two-effects', 'effective-number', 'magnitude-and-threshold', 'limits'],
    checksBySection: {
      'three-propositions': ['duverger-systems/what-would-hurt-the-law'],
      'two-effects': ['duverger-systems/signs-of-mechanical-effect'],
      'effective-number': ['duverger-systems/calculate-effective-number'],
      'magnitude-and-threshold': ['duverger-systems/what-m-plus-one-says'],
    },
  };

  it('is read whole', async () => {
    const { status, events, unreadable } = await wokenOn(savedRecord('v1'));
    expect({ status, events: events.length, unreadable }).toEqual({ status: 'ready', events: 17, unreadable: 0 });
  });

  // Expected by hand from the story in the fixture's README.md.
  it('gives the progress that the learner had', async () => {
    const { events } = await wokenOn(savedRecord('v1'));
    const progress = lessonProgress(events, [duverger]);
    expect(progress).toEqual([
      {
        lesson: 'duverger-systems',
        status: 'in-progress',
        sectionsRead: ['three-propositions', 'two-effects'],
        sectionCount: 5,
        quiz: {
          status: 'submitted',
          // First responses: 1 + 0 + 1 + 1 + 3 + 1 + 2 + none; possible: 1 + 1 + 2 + 1 + 3 + 1 + 3 + 1.
          last: { earned: 9, possible: 13 },
          best: { earned: 9, possible: 13 },
          passed: false,
        },
      },
    ]);
    expect(courseShare(progress)).toEqual({ done: 3, possible: 6 });
  });

  it('continues where the learner stopped', async () => {
    const { events } = await wokenOn(savedRecord('v1'));
    expect(resumePoint(events, [duverger])).toEqual({
      kind: 'section',
      lesson: 'duverger-systems',
      section: 'effective-number',
    });
  });
});

describe('a record saved by version 2', () => {
  /** The lessons as they were on the day of the record. */
  const duverger: LessonSteps = {
    lesson: 'duverger-systems',
    sections: ['three-propositions', 'two-effects', 'effective-number', 'magnitude-and-threshold', 'limits'],
    checksBySection: {
      'two-effects': ['duverger-systems/one-rule-two-effects'],
      'magnitude-and-threshold': ['duverger-systems/lower-threshold-two-ways'],
      limits: ['duverger-systems/cases-and-limits'],
    },
  };
  const constitution: LessonSteps = {
    lesson: 'constitution-2022',
    sections: ['referendum-in-june'],
    checksBySection: {},
  };

  const attemptWith = (events: readonly LearnerEvent[], item: string, purpose: 'check' | 'quiz' | 'retry') => {
    const attempts = attemptsFrom(events).filter((each) => each.plan.some((planned) => planned.item === item));
    const attempt = attempts.find((each) => each.purpose === purpose);
    if (attempt === undefined) throw new Error(`no ${purpose} with ${item}`);
    return attempt;
  };

  it('is read whole', async () => {
    const { status, events, unreadable } = await wokenOn(savedRecord('v2'));
    expect({ status, events: events.length, unreadable }).toEqual({ status: 'ready', events: 31, unreadable: 0 });
  });

  // Expected by hand from the story in the fixture's README.md, here and below.
  it('gives the progress that the learner had', async () => {
    const { events } = await wokenOn(savedRecord('v2'));
    expect(lessonProgress(events, [duverger, constitution])).toEqual([
      {
        lesson: 'duverger-systems',
        status: 'in-progress',
        sectionsRead: ['three-propositions', 'two-effects', 'magnitude-and-threshold', 'limits'],
        sectionCount: 5,
        quiz: {
          status: 'submitted',
          // Last responses: 1 + 1 + 1 + 1 + 5 + 3 + 3 + none; possible: 1 + 2 + 1 + 1 + 6 + 4 + 5 + 1.
          last: { earned: 15, possible: 21 },
          best: { earned: 15, possible: 21 },
          passed: true,
        },
      },
      {
        lesson: 'constitution-2022',
        status: 'in-progress',
        sectionsRead: [],
        sectionCount: 1,
        quiz: {
          status: 'submitted',
          last: { earned: 1, possible: 1 },
          best: { earned: 1, possible: 1 },
          passed: false,
        },
      },
    ]);
  });

  it('keeps an exam apart from what was answered again, and knows both answers to an item', async () => {
    const { events } = await wokenOn(savedRecord('v2'));
    const item = 'duverger-systems/findings-about-the-law';
    const exam = attemptWith(events, item, 'quiz');
    const retry = attemptWith(events, item, 'retry');
    expect({ policy: exam.policy, submitted: exam.submittedAt !== null }).toEqual({ policy: 'exam', submitted: true });
    expect({ policy: retry.policy, submitted: retry.submittedAt !== null }).toEqual({
      policy: 'practice',
      submitted: false,
    });
    expect(countedPoints(exam, item, reviewOf('exam'))).toEqual({ earned: 1, possible: 2 });
    expect(attemptScore(retry)).toEqual({ earned: 2, possible: 3, unmarked: 0 });

    const changed = exam.responses.get('duverger-systems/pr-from-two-to-ten');
    expect(changed?.map(({ earned, certainty, locale }) => ({ earned, certainty, locale }))).toEqual([
      { earned: 0, certainty: 'guess', locale: 'kk' },
      { earned: 1, certainty: 'fairly', locale: 'ru' },
    ]);
  });

  it('knows the numbers that were drawn', async () => {
    const { events } = await wokenOn(savedRecord('v2'));
    const item = 'duverger-systems/effective-number-of-a-chamber';
    const planned = attemptWith(events, item, 'quiz').plan.find((each) => each.item === item);
    expect(Object.values(planned?.numbers ?? {}).join()).toMatch(/^\d+(,\d+)+$/);
  });

  it('knows hints and markings, and what still waits for one', async () => {
    const { events } = await wokenOn(savedRecord('v2'));
    const stateOf = (id: string, purpose: 'check' | 'quiz') =>
      itemState(attemptWith(events, id, purpose), { id, revision: 1 }, practicePolicy);
    expect(stateOf('duverger-systems/one-rule-two-effects', 'check')).toMatchObject({
      status: 'settled',
      hints: 2,
      counted: { earned: 2, possible: 3 },
    });
    expect(stateOf('duverger-systems/cases-and-limits', 'check')).toMatchObject({
      status: 'settled',
      tries: 1,
      counted: { earned: 3, possible: 4 },
    });
    expect(stateOf('duverger-systems/lower-threshold-two-ways', 'check')).toMatchObject({
      met: ['mechanical-way', 'psychological-way', 'recount-shows-one'],
      counted: { earned: 3, possible: 4 },
    });
    expect(stateOf('constitution-2022/one-text-two-readings', 'quiz')).toMatchObject({ met: null, counted: null });
    const quiz = attemptWith(events, 'constitution-2022/one-text-two-readings', 'quiz');
    expect(attemptScore(quiz)).toEqual({ earned: 1, possible: 1, unmarked: 1 });
  });
});

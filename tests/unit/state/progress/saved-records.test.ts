import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

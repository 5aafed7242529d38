import type { CourseContent } from '@/app/course-content';
import type { Rules } from './rule';

const kindsAtLeast = 8;

/** What the course keeps as a whole. */
export const courseRules = {
  enoughKindsTogether: {
    promise: `asks in at least ${kindsAtLeast} ways`,
    remedy: 'write items of the kinds that are missing',
    find: ({ lessons }) => {
      const kinds = new Set(lessons.flatMap(({ bank }) => bank.items.kk.map(({ kind }) => kind)));
      const message = `${kinds.size} kinds of item: ${[...kinds].sort().join(', ')}`;
      return kinds.size < kindsAtLeast ? [{ file: 'quizzes', place: 'bank.json of all lessons', message }] : [];
    },
  },
} as const satisfies Rules<CourseContent>;

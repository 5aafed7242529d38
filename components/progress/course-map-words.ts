import type { MessageKey } from '@/data/messages/messages';

export const courseMapWords = [
  'map.module',
  'map.minutes',
  'map.not-started',
  'map.in-progress',
  'map.done',
  'map.share',
  'map.quiz',
  'map.passed',
  'map.notPassed',
] as const satisfies readonly MessageKey[];
export type CourseMapWord = (typeof courseMapWords)[number];

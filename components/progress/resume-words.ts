import type { MessageKey } from '@/data/messages/messages';

export const resumeWords = [
  'resume.heading',
  'resume.again',
  'resume.section',
  'resume.quiz',
  'resume.read',
  'resume.continue',
  'resume.begin',
  'resume.first',
  'resume.done',
  'resume.unsaved',
  'resume.unreadable',
] as const satisfies readonly MessageKey[];
export type ResumeWord = (typeof resumeWords)[number];

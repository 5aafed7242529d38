import type { MessageKey } from '@/data/messages/messages';
import { itemWords } from '../item/item-words';

export const quizWords = [
  ...itemWords,
  'quiz.question',
  'quiz.draw',
  'quiz.first',
  'quiz.pass',
  'quiz.leave',
  'quiz.start',
  'quiz.noScript',
  'quiz.all',
  'quiz.progress',
  'quiz.next',
  'quiz.finish',
  'quiz.counted',
  'quiz.score',
  'quiz.passed',
  'quiz.passedNext',
  'quiz.notPassed',
  'quiz.notPassedNext',
  'quiz.review',
  'quiz.noAnswer',
  'quiz.again',
  'quiz.toLesson',
  'quiz.unsaved',
] as const satisfies readonly MessageKey[];
export type QuizWord = (typeof quizWords)[number];

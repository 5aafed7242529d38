import { countedPoints, type Attempt } from '@/core/attempt/attempt';
import { policies } from '@/core/attempt/policy';
import type { MisconceptionWords } from '@/core/course/misconception';
import type { Item } from '@/core/item/item';
import { shownItem, type ShownItem } from '@/core/item/shown-item';
import { verdictOf, type Points } from '@/core/item/score';
import { formatInteger } from '@/core/language/format-number';
import type { Locale } from '@/core/language/locale';
import type { Say } from '@/core/language/message';
import type { Given } from '../item/item-card';
import type { QuizWord } from './quiz-words';

/** What every state of the quiz needs. */
export interface QuizSurroundings {
  readonly locale: Locale;
  readonly say: Say<QuizWord>;
  /** The items that the quiz draws from. */
  readonly items: readonly Item[];
  /** By id, those that the items can reveal. */
  readonly misconceptions: Readonly<Record<string, MisconceptionWords>>;
  /** What they are called, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Address of each section of the lesson. */
  readonly sectionHrefs: Readonly<Record<string, string>>;
  /** Where reports of problems go by e-mail; null for nowhere. */
  readonly reportAddress: string | null;
}

/** A question of an attempt, as the attempt shows it. */
export type Question = ShownItem;

/** What a learner does with the questions of an attempt. */
export interface QuizVerbs {
  readonly onSubmit: (question: Question, given: Given) => void;
  readonly onHint: (question: Question, hint: number) => void;
  readonly onMark: (question: Question, met: readonly string[]) => void;
  readonly onShowAnswer: (question: Question) => void;
  /** Hands the whole in. */
  readonly onFinish: () => void;
}

/** The questions of an attempt in its order; items that have left the bank since are passed over. */
export function questionsOf(attempt: Attempt, items: readonly Item[]): readonly Question[] {
  return attempt.plan.flatMap((planned) => {
    const item = items.find(({ id }) => id === planned.item);
    return item === undefined ? [] : [shownItem(item, planned)];
  });
}

/**
 * The items of an attempt that did not earn full points by the answer that counts, unanswered ones among them; an answer
 * that waits for marking may still do so.
 */
export function notFullyRight(attempt: Attempt, items: readonly Item[]): readonly Item[] {
  return attempt.plan.flatMap(({ item: id }) => {
    const item = items.find((each) => each.id === id);
    const points = countedPoints(attempt, id, policies[attempt.policy]);
    const isRight = points === null ? attempt.responses.has(id) : verdictOf(points) === 'correct';
    return item === undefined || isRight ? [] : [item];
  });
}

/** The sentence that says which answer counts, where there was more than one in practice; else null. */
export function countedNote(
  { locale, say }: Pick<QuizSurroundings, 'locale' | 'say'>,
  attempt: Attempt,
  tries: number,
  counted: Points | null,
): string | null {
  if (attempt.policy !== 'practice' || tries < 2 || counted === null) return null;
  return say('quiz.counted', { earned: formatInteger(locale, counted.earned), count: counted.possible });
}

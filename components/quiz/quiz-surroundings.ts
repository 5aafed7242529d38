import type { Attempt } from '@/core/attempt/attempt';
import type { Item } from '@/core/item/item';
import type { Points } from '@/core/item/score';
import { formatInteger } from '@/core/language/format-number';
import type { Locale } from '@/core/language/locale';
import type { Say } from '@/core/language/message';
import { shownOrder } from '../item/shown-order';
import type { QuizWord } from './quiz-words';

/** What every state of the quiz needs. */
export interface QuizSurroundings {
  readonly locale: Locale;
  readonly say: Say<QuizWord>;
  /** The items that the quiz draws from. */
  readonly items: readonly Item[];
  /** Names of misconceptions by id. */
  readonly misconceptions: Readonly<Record<string, string>>;
  /** Address of each section of the lesson. */
  readonly sectionHrefs: Readonly<Record<string, string>>;
}

/** A question of an attempt, with its parts in the order in which the attempt shows them. */
export interface Question {
  readonly item: Item;
  readonly order: readonly string[];
}

/** The questions of an attempt in its order; items that have left the bank since are passed over. */
export function questionsOf(attempt: Attempt, items: readonly Item[]): readonly Question[] {
  return attempt.plan.flatMap((planned) => {
    const item = items.find(({ id }) => id === planned.item);
    return item === undefined ? [] : [{ item, order: shownOrder(item, planned.order) }];
  });
}

/** The sentence that says which answer counts, where there was more than one; else null. */
export function countedNote(
  { locale, say }: Pick<QuizSurroundings, 'locale' | 'say'>,
  tries: number,
  first: Points | null,
): string | null {
  if (tries < 2 || first === null) return null;
  return say('quiz.counted', { earned: formatInteger(locale, first.earned), count: first.possible });
}

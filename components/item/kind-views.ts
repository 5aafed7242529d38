import type { ReactNode } from 'react';
import type { Feedback } from '@/core/attempt/feedback';
import type { ItemKind, ItemShapes } from '@/core/item/item';
import type { PartMark } from '@/core/item/score';
import type { Locale } from '@/core/language/locale';
import type { Say } from '@/core/language/message';
import type { ItemWord } from './item-words';

interface ViewProps<Kind extends ItemKind> {
  readonly locale: Locale;
  readonly say: Say<ItemWord>;
  /** The item without its key. */
  readonly view: ItemShapes[Kind]['view'];
  /** Ids of the options or elements as they are shown; all of the item's, each once. */
  readonly order: readonly string[];
}

export interface ResponseViewProps<Kind extends ItemKind> extends ViewProps<Kind> {
  /** Id of the stem, which names the group of controls. */
  readonly stemId: string;
  /** What is in the controls now. */
  readonly response: ItemShapes[Kind]['response'];
  /** Parts that still lack an answer, after the learner wanted to have the answer checked. Their controls say so. */
  readonly missing: readonly string[];
  readonly onChange: (response: ItemShapes[Kind]['response']) => void;
  /** Tells those who do not see it what has just happened. */
  readonly announce: (text: string) => void;
}

export interface ReviewViewProps<Kind extends ItemKind> extends ViewProps<Kind> {
  /** What the feedback is about; null when the answer is shown without a response. */
  readonly response: ItemShapes[Kind]['response'] | null;
  /** The response that earns full points; null while the key is hidden. */
  readonly keyResponse: ItemShapes[Kind]['response'] | null;
  readonly feedback: Feedback;
  /** Criteria found met, when a written answer was marked; else null. */
  readonly met: readonly string[] | null;
  /** Marks a written answer; null where it cannot be marked (any more). */
  readonly onMark: ((met: readonly string[]) => void) | null;
}

/** How an item kind looks, and what its partial credit is made of. */
export interface KindViews<Kind extends ItemKind> {
  /** The controls with which the learner answers. */
  readonly ResponseView: (props: ResponseViewProps<Kind>) => ReactNode;
  /** The answer with what became of each part. */
  readonly ReviewView: (props: ReviewViewProps<Kind>) => ReactNode;
  /** What is in the controls before they are touched. */
  readonly untouched: (order: readonly string[]) => ItemShapes[Kind]['response'];
  /** The rule of partial credit and its terms, whose sum is what was earned; null when there is nothing to add up. */
  readonly credit: (view: ItemShapes[Kind]['view'], marks: readonly PartMark[]) => Credit | null;
  /** What stands under the stem where the question is only read: options, elements, prompts with their partners. */
  readonly lines: (view: ItemShapes[Kind]['view']) => readonly string[];
}

export interface Credit {
  /** None where the rule gives all or nothing. */
  readonly terms: readonly number[];
  readonly rule: ItemWord;
}

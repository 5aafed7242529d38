import type { CategoriseItem, CategoriseResponse, CategoriseView } from './categorise/types';
import type { GapTextItem, GapTextResponse, GapTextView } from './gap-text/types';
import type { MatchingItem, MatchingResponse, MatchingView } from './matching/types';
import type { MatrixItem, MatrixResponse, MatrixView } from './matrix/types';
import type { MultipleChoiceItem, MultipleChoiceResponse, MultipleChoiceView } from './multiple-choice/types';
import type { NumericItem, NumericResponse, NumericView } from './numeric/types';
import type { OrderingItem, OrderingResponse, OrderingView } from './ordering/types';
import type { ShortTextItem, ShortTextResponse, ShortTextView } from './short-text/types';
import type { SingleChoiceItem, SingleChoiceResponse, SingleChoiceView } from './single-choice/types';
import type { Stimulus } from './stimulus';
import type { WrittenItem, WrittenResponse, WrittenView } from './written/types';

export const itemKinds = [
  'single-choice',
  'multiple-choice',
  'numeric',
  'short-text',
  'gap-text',
  'matching',
  'categorise',
  'ordering',
  'matrix',
  'written',
] as const;
export type ItemKind = (typeof itemKinds)[number];

export const levels = ['recall', 'understand', 'apply', 'analyse'] as const;
/** What the item asks of the learner, after Bloom's revised taxonomy, from low to high. */
export type Level = (typeof levels)[number];

/** What every item has, whatever its kind, in the words of one language. */
export interface ItemBase {
  /** "<lesson>/<item>"; never changes its meaning and is never reused. */
  readonly id: string;
  /** 1 and up; raised only when the meaning or the key changes, so that fixing a typo never erases an answer. */
  readonly revision: number;
  /** "<lesson>/<objective>" */
  readonly objective: string;
  readonly level: Level;
  /** Id of the section of the lesson that teaches it. */
  readonly section: string;
  /** Items whose answers are mixed up with one another share a group; mixed practice draws inside it. */
  readonly confusionGroup: string;
  readonly sources: readonly string[];
  /** ISO date up to which the key is known to hold; absent where it cannot age. */
  readonly validAsOf?: string;
  /** What the item asks about; items may share one. */
  readonly stimulus?: Stimulus;
  readonly stem: string;
  /** One or more steps towards the key, from the smallest help to the largest; none gives it away. */
  readonly hints: readonly string[];
  /** Why the key is right. */
  readonly explanation: string;
}

/** What the learner may see before answering, whatever the kind: the base without key, hints, explanation. */
export interface ViewBase {
  readonly id: string;
  readonly revision: number;
  readonly section: string;
  readonly stimulus?: Stimulus;
  readonly stem: string;
  /** Points that a full answer earns: an integer, 1 or more. */
  readonly points: number;
}

/** The three shapes of every kind, in one place: the compiler asks for all of them when a kind is added. */
export interface ItemShapes {
  'single-choice': { item: SingleChoiceItem; view: SingleChoiceView; response: SingleChoiceResponse };
  'multiple-choice': { item: MultipleChoiceItem; view: MultipleChoiceView; response: MultipleChoiceResponse };
  numeric: { item: NumericItem; view: NumericView; response: NumericResponse };
  'short-text': { item: ShortTextItem; view: ShortTextView; response: ShortTextResponse };
  'gap-text': { item: GapTextItem; view: GapTextView; response: GapTextResponse };
  matching: { item: MatchingItem; view: MatchingView; response: MatchingResponse };
  categorise: { item: CategoriseItem; view: CategoriseView; response: CategoriseResponse };
  ordering: { item: OrderingItem; view: OrderingView; response: OrderingResponse };
  matrix: { item: MatrixItem; view: MatrixView; response: MatrixResponse };
  written: { item: WrittenItem; view: WrittenView; response: WrittenResponse };
}

export type Item = ItemShapes[ItemKind]['item'];
/** An item without its key: the only thing a response view receives. */
export type ItemView = ItemShapes[ItemKind]['view'];
export type Response = ItemShapes[ItemKind]['response'];

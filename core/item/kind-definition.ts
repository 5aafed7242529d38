import type { Random } from '../random';
import type { DrawnNumbers } from './drawn-numbers';
import type { ItemKind, ItemShapes } from './item';
import type { PublicPart } from './public-parts';
import type { Scored, Shortcoming, Unmarked } from './score';

/** Texts by id of the part; an item that is answered in one field has one part, "value". */
export type PartReasons = Readonly<Record<string, string>>;

/** A wrong answer that the item foresees, with what it reveals. */
export interface ForeseenError<Kind extends ItemKind> {
  /** Id of the distractor or mistake, for authors. */
  readonly id: string;
  readonly misconception: string;
  /** A whole response that contains the error. */
  readonly response: ItemShapes[Kind]['response'];
}

/** What the course must know of an item kind besides how it looks. */
export interface KindDefinition<Kind extends ItemKind> {
  /** What may be seen before answering; built field by field, so that a new field of the item cannot leak. */
  readonly toView: (item: ItemShapes[Kind]['item']) => ItemShapes[Kind]['view'];
  /** The parts that marks and reasons are about, with their texts; none where there is one field, "value". */
  readonly parts: (view: ItemShapes[Kind]['view']) => readonly PublicPart[];
  /** Ids of everything that is shown in a drawn order, each once; none where there is nothing to order. */
  readonly drawnIds: (view: ItemShapes[Kind]['view']) => readonly string[];
  /** What the response lacks before it can be scored, or null when it can be. */
  readonly validateResponse: (
    view: ItemShapes[Kind]['view'],
    response: ItemShapes[Kind]['response'],
  ) => Shortcoming | null;
  /**
   * @param response one that `validateResponse` finds nothing wrong with
   * @param met ids of the criteria that whoever marked it found met; null while nobody did. Only written answers ask
   */
  readonly score: (
    item: ItemShapes[Kind]['item'],
    response: ItemShapes[Kind]['response'],
    met: readonly string[] | null,
  ) => Scored | Unmarked;
  /** The reasons that may be told while the key stays hidden: of what the learner chose, nothing else. */
  readonly explainResponse: (item: ItemShapes[Kind]['item'], response: ItemShapes[Kind]['response']) => PartReasons;
  /** The response that earns full points (of a written answer the model answer). */
  readonly keyResponse: (item: ItemShapes[Kind]['item']) => ItemShapes[Kind]['response'];
  /** The reasons of all parts. */
  readonly explainKey: (item: ItemShapes[Kind]['item']) => PartReasons;
  /** Every wrong answer that has a misconception of its own. */
  readonly foreseenErrors: (item: ItemShapes[Kind]['item']) => readonly ForeseenError<Kind>[];
  /** Only of a kind whose items may have drawn numbers. */
  readonly drawing?: NumberDrawing<Kind>;
}

/** How an item gets other numbers. */
export interface NumberDrawing<Kind extends ItemKind> {
  /** The drawn numbers that stand in the item; null where its numbers are fixed. */
  readonly numbersOf: (item: ItemShapes[Kind]['item']) => DrawnNumbers | null;
  /** Numbers for another attempt; null where the item's numbers are fixed. */
  readonly draw: (item: ItemShapes[Kind]['item'], random: Random) => DrawnNumbers | null;
  /** The item with these numbers; null where its numbers are fixed, and for numbers that cannot stand in it. */
  readonly withNumbers: (item: ItemShapes[Kind]['item'], numbers: DrawnNumbers) => ItemShapes[Kind]['item'] | null;
}

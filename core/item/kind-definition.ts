import type { ItemKind, ItemShapes } from './item';
import type { InvalidReason, Score } from './score';

/** Texts by id of option or element; a numeric item has one part, "value". */
export type PartReasons = Readonly<Record<string, string>>;

export interface KeyExplanation {
  /** Ids of the right options; of all elements in the right order; or the one right number as a decimal string. */
  readonly key: readonly string[];
  readonly reasons: PartReasons;
}

/** What the course must know of an item kind besides how it looks. */
export interface KindDefinition<Kind extends ItemKind> {
  /** What may be seen before answering; built field by field, so that a new field of the item cannot leak. */
  readonly toView: (item: ItemShapes[Kind]['item']) => ItemShapes[Kind]['view'];
  /** Ids of the parts that are shown in a drawn order; none where there is nothing to order. */
  readonly partIds: (view: ItemShapes[Kind]['view']) => readonly string[];
  /** Why the response cannot be scored yet, or null when it can. */
  readonly validateResponse: (
    view: ItemShapes[Kind]['view'],
    response: ItemShapes[Kind]['response'],
  ) => InvalidReason | null;
  readonly score: (item: ItemShapes[Kind]['item'], response: ItemShapes[Kind]['response']) => Score;
  /** The reasons that may be told while the key stays hidden: of what the learner chose, nothing else. */
  readonly explainResponse: (item: ItemShapes[Kind]['item'], response: ItemShapes[Kind]['response']) => PartReasons;
  /** The key and the reasons of all parts. */
  readonly explainKey: (item: ItemShapes[Kind]['item']) => KeyExplanation;
}

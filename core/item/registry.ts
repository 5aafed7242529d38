import type { Item, ItemKind, ItemView, Response } from './item';
import type { KeyExplanation, KindDefinition, PartReasons } from './kind-definition';
import { multipleChoice } from './multiple-choice/multiple-choice';
import { numeric } from './numeric/numeric';
import { ordering } from './ordering/ordering';
import type { InvalidReason, Score } from './score';
import { singleChoice } from './single-choice/single-choice';

/** Every item kind; a forgotten one is a compile error here. */
export const itemKindRegistry: { readonly [Kind in ItemKind]: KindDefinition<Kind> } = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  numeric,
  ordering,
};

/** The definition that belongs to this item, view or response: callers hand it nothing of another kind. */
function definitionOf<Kind extends ItemKind>(of: { readonly kind: Kind }): KindDefinition<Kind> {
  return itemKindRegistry[of.kind];
}

/** What may be seen of the item before answering: no key, hint, reason or explanation. */
export function toView(item: Item): ItemView {
  return definitionOf(item).toView(item);
}

/** Ids of options or elements, which are shown in a drawn order; none for a numeric item. */
export function partIds(view: ItemView): readonly string[] {
  return definitionOf(view).partIds(view);
}

/** Why the response cannot be scored yet, or null when it can; 'unknown-part' for a response to another kind. */
export function validateResponse(view: ItemView, response: Response): InvalidReason | null {
  if (response.kind !== view.kind) return 'unknown-part';
  return definitionOf(view).validateResponse(view, response);
}

/** The score of a response, or why it cannot be scored; 'unknown-part' for a response to another kind. */
export function scoreResponse(item: Item, response: Response): Score {
  if (response.kind !== item.kind) return { status: 'invalid', reason: 'unknown-part' };
  return definitionOf(item).score(item, response);
}

/** The reasons that may be told while the key stays hidden; none for a response to another kind. */
export function explainResponse(item: Item, response: Response): PartReasons {
  if (response.kind !== item.kind) return {};
  return definitionOf(item).explainResponse(item, response);
}

/** The key and the reasons of all parts. */
export function explainKey(item: Item): KeyExplanation {
  return definitionOf(item).explainKey(item);
}

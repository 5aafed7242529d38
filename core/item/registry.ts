import type { Random } from '../random';
import type { DrawnNumbers } from './drawn-numbers';
import type { Item, ItemKind, ItemView, Response } from './item';
import type { ForeseenError, KindDefinition, PartReasons } from './kind-definition';
import { kinds } from './kinds';
import type { PublicPart } from './public-parts';
import { shortcoming, type Score, type Shortcoming } from './score';

/** The definition that belongs to this item, view or response: callers hand it nothing of another kind. */
function definitionOf<Kind extends ItemKind>(of: { readonly kind: Kind }): KindDefinition<Kind> {
  return kinds[of.kind];
}

/** What may be seen of the item before answering: no key, hint, reason or explanation. */
export function toView(item: Item): ItemView {
  return definitionOf(item).toView(item);
}

/** The parts that marks and reasons are about; none where there is one field, "value". */
export function partsOf(view: ItemView): readonly PublicPart[] {
  return definitionOf(view).parts(view);
}

/** Ids of everything that is shown in a drawn order, each once; none where there is nothing to order. */
export function drawnIds(view: ItemView): readonly string[] {
  return definitionOf(view).drawnIds(view);
}

/** What the response lacks before it can be scored, or null; 'unknown-part' for a response to another kind. */
export function validateResponse(view: ItemView, response: Response): Shortcoming | null {
  if (response.kind !== view.kind) return shortcoming('unknown-part');
  return definitionOf(view).validateResponse(view, response);
}

/**
 * The score of a response, or why there is none yet; 'unknown-part' for a response to another kind.
 *
 * @param met criteria found met by whoever marked a written answer; null while nobody did
 */
export function scoreResponse(item: Item, response: Response, met: readonly string[] | null = null): Score {
  const lack = validateResponse(toView(item), response);
  return lack === null ? definitionOf(item).score(item, response, met) : { status: 'invalid', ...lack };
}

/** The reasons that may be told while the key stays hidden; none for a response to another kind. */
export function explainResponse(item: Item, response: Response): PartReasons {
  if (response.kind !== item.kind) return {};
  return definitionOf(item).explainResponse(item, response);
}

/** The response that earns full points; of a written answer the model answer. */
export function keyResponse(item: Item): Response {
  return definitionOf(item).keyResponse(item);
}

/** The reasons of all parts. */
export function explainKey(item: Item): PartReasons {
  return definitionOf(item).explainKey(item);
}

/** Every wrong answer that has a misconception of its own. */
export function foreseenErrors(item: Item): readonly ForeseenError<ItemKind>[] {
  return definitionOf(item).foreseenErrors(item);
}

/** The drawn numbers that stand in the item; null where its numbers are fixed. */
export function numbersOf(item: Item): DrawnNumbers | null {
  return definitionOf(item).drawing?.numbersOf(item) ?? null;
}

/** Numbers for another attempt at the item; null where its numbers are fixed. */
export function drawNumbers(item: Item, random: Random): DrawnNumbers | null {
  return definitionOf(item).drawing?.draw(item, random) ?? null;
}

/** The item with these numbers; null where its numbers are fixed, and for numbers that cannot stand in it. */
export function withNumbers(item: Item, numbers: DrawnNumbers): Item | null {
  return definitionOf(item).drawing?.withNumbers(item, numbers) ?? null;
}

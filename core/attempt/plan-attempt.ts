import type { Item, ItemBase } from '../item/item';
import { orderParts } from '../item/order-parts';
import { drawNumbers, numbersOf, toView } from '../item/registry';
import type { ShownItem } from '../item/shown-item';
import type { PlannedItem } from '../progress/event';
import { sampled } from '../random';
import type { Random } from '../random';

/** What an attempt stores at its start: the items in the order given, each with numbers and an order of parts drawn for it. */
export function planAttempt(items: readonly Item[], random: Random): PlannedItem[] {
  return items.map((item) => planned({ item, order: orderParts(item, random) }, drawNumbers(item, random)));
}

/** The plan of an attempt that begins while its item is on the screen: with the order and the numbers that are seen. */
export function planAsShown(shown: ShownItem): PlannedItem {
  return planned(shown, numbersOf(shown.item));
}

function planned({ item, order }: ShownItem, numbers: PlannedItem['numbers'] | null): PlannedItem {
  const { id, revision } = item;
  return { item: id, revision, points: toView(item).points, order, ...(numbers ? { numbers } : {}) };
}

/**
 * Draws the items of a quiz, or of a longer form, in rounds: in each round every objective gives one item, in random
 * order, until there are enough. So an objective is short of another one by two or more only when all its items were
 * drawn. Items of one stimulus are drawn like any others; those that were drawn stand together, in the order of the bank,
 * where the first of them was drawn.
 *
 * Looks at each item of the bank once, however many objectives and rounds there are.
 *
 * @param items the items of the bank that a quiz may use
 * @param count how many to draw; all when the bank has fewer
 */
export function drawQuiz<QuizItem extends Pick<ItemBase, 'objective' | 'stimulus'>>(
  items: readonly QuizItem[],
  count: number,
  random: Random,
): QuizItem[] {
  const places = new Map<string, number[]>();
  items.forEach(({ objective }, place) => addTo(places, objective, place));

  const drawn: number[] = [];
  const wanted = Math.min(count, items.length);
  let objectives = [...places.values()];
  while (drawn.length < wanted) {
    const offered = objectives.flatMap((left) => takeOne(left, random) ?? []);
    for (const place of sampled(offered, wanted - drawn.length, random)) drawn.push(place);
    // Objectives that are used up are not asked again.
    objectives = objectives.filter((left) => left.length > 0);
  }
  const stimulusAt = (place: number): string | undefined => items[place]?.stimulus?.id;
  return togetherInOrder(drawn, stimulusAt).flatMap((place) => items[place] ?? []);
}

/** Takes out one of the values, each as likely as any other; their order is lost. */
function takeOne(values: number[], random: Random): number | undefined {
  const place = Math.floor(random.next() * values.length);
  const last = values.pop();
  if (last === undefined || place === values.length) return last;
  const taken = values[place];
  values[place] = last;
  return taken;
}

/** The places with those of one group together, in rising order, where the first of them stands. */
function togetherInOrder(places: readonly number[], groupOf: (place: number) => string | undefined): number[] {
  const groups = new Map<string, number[]>();
  for (const place of places) {
    const group = groupOf(place);
    if (group !== undefined) addTo(groups, group, place);
  }
  return places.flatMap((place) => {
    const group = groupOf(place);
    if (group === undefined) return [place];
    const together = groups.get(group) ?? [];
    groups.delete(group);
    return together.sort((a, b) => a - b);
  });
}

function addTo(lists: Map<string, number[]>, name: string, value: number): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}

import type { Item, ItemBase } from '../item/item';
import { orderParts } from '../item/order-parts';
import { toView } from '../item/registry';
import type { PlannedItem } from '../progress/event';
import { sampled, shuffled } from '../random';
import type { Random } from '../random';

/** The items in the order given, each with the order in which its parts are shown: what an attempt stores at its start. */
export function planAttempt(items: readonly Item[], random: Random): PlannedItem[] {
  return items.map((item) => ({
    item: item.id,
    revision: item.revision,
    points: toView(item).points,
    order: orderParts(item, random),
  }));
}

/**
 * Draws the items of a quiz in rounds: in each round every objective gives one item, in random order, until there are
 * enough. So an objective is short of another one by two or more only when all its items were drawn.
 *
 * @param items the items of the bank that a quiz may use
 * @param count how many to draw; all when the bank has fewer
 */
export function drawQuiz<QuizItem extends Pick<ItemBase, 'objective'>>(
  items: readonly QuizItem[],
  count: number,
  random: Random,
): QuizItem[] {
  const byObjective = new Map<string, QuizItem[]>();
  for (const item of shuffled(items, random)) {
    byObjective.set(item.objective, [...(byObjective.get(item.objective) ?? []), item]);
  }

  const drawn: QuizItem[] = [];
  const wanted = Math.min(count, items.length);
  for (let round = 0; drawn.length < wanted; round += 1) {
    const offered = [...byObjective.values()].flatMap((queue) => queue.slice(round, round + 1));
    drawn.push(...sampled(offered, wanted - drawn.length, random));
  }
  return drawn;
}

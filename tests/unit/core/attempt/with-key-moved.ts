import type { Item, Response } from '@/core/item/item';
import type { ChoiceOption } from '@/core/item/single-choice/types';
import { distractor, keyOption } from '../item/makers';

/**
 * The item with its key somewhere else among all that the response leaves alone: what was right in it is right, what was
 * wrong is wrong. So nobody can find the key by what is told of the response.
 *
 * @param turn which of the other places: any integer from 0 up
 */
export function withKeyMoved(item: Item, response: Response, turn: number): Item {
  if (item.kind === 'single-choice' && response.kind === item.kind) {
    return { ...item, options: keysTurned(item.options, [response.option], turn) };
  }
  if (item.kind === 'multiple-choice' && response.kind === item.kind) {
    return { ...item, options: keysTurned(item.options, response.options, turn) };
  }
  if (item.kind === 'numeric') return { ...item, key: `${2000 + turn}` };
  if (item.kind === 'short-text') return { ...item, key: `another ${turn}`, accepted: [`another ${turn}`] };
  if (item.kind === 'gap-text' && response.kind === item.kind) {
    const gaps = item.gaps.map((gap) => ({
      ...gap,
      options: keysTurned(gap.options, [response.places[gap.id] ?? ''], turn),
    }));
    return { ...item, gaps };
  }
  /** A part in the wrong place belongs to another of the places where it does not stand. */
  const moved = <Part extends { readonly id: string; readonly key: string }>(
    part: Part,
    place: string | undefined,
    targets: readonly { readonly id: string }[],
  ): Part => {
    if (part.key === place) return part;
    const others = targets.map(({ id }) => id).filter((id) => id !== place);
    return { ...part, key: others[(others.indexOf(part.key) + turn) % others.length] ?? part.key };
  };
  if (item.kind === 'matching' && response.kind === item.kind) {
    const prompts = item.prompts.map((prompt) => moved(prompt, response.places[prompt.id], item.partners));
    return { ...item, prompts };
  }
  if (item.kind === 'categorise' && response.kind === item.kind) {
    const elements = item.elements.map((element) => moved(element, response.places[element.id], item.categories));
    return { ...item, elements };
  }
  if (item.kind === 'matrix' && response.kind === item.kind) {
    const rows = item.rows.map((row) => {
      const ticked = [...(response.ticks[row.id] ?? [])].sort().join();
      if ([...row.keys].sort().join() === ticked) return row;
      const others = item.columns.map(({ id }) => [id]).filter(([id]) => id !== ticked);
      return { ...row, keys: others[turn % others.length] ?? row.keys };
    });
    return { ...item, rows };
  }
  // What is told of an ordering depends on the key of all its elements; of a written answer nothing is told.
  return item;
}

function keysTurned(
  options: readonly ChoiceOption[],
  chosen: readonly string[],
  turn: number,
): readonly ChoiceOption[] {
  const others = options.filter(({ id }) => !chosen.includes(id));
  return options.map((option) => {
    const place = others.indexOf(option);
    if (place === -1) return option;
    return others[(place + turn) % others.length]?.key ? keyOption(option.id) : distractor(option.id);
  });
}

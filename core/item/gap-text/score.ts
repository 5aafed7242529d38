import { placeOf, scorePlaces, type Places } from '../placing';
import type { Scored } from '../score';
import type { ChoiceOption } from '../single-choice/types';
import type { GapTextItem, GapTextResponse } from './types';

/** By the rule of the item, gap by gap. */
export function score(item: GapTextItem, { places }: GapTextResponse): Scored {
  const misconceptions = filledIn(item, places).flatMap(({ misconception }) => misconception ?? []);
  return { ...scorePlaces(item.rule, keysOf(item), places), misconceptions: [...new Set(misconceptions)] };
}

/** The gaps with the ids of their right options. */
export function keysOf({ gaps }: GapTextItem): { readonly id: string; readonly key: string }[] {
  return gaps.map(({ id, options }) => ({ id, key: options.find((option) => option.key)?.id ?? '' }));
}

/** The options that were filled in. */
export function filledIn({ gaps }: GapTextItem, places: Places): readonly ChoiceOption[] {
  return gaps.flatMap(({ id, options }) => options.filter((option) => placeOf(places, id) === option.id));
}

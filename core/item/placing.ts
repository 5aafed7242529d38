import type { PartReasons } from './kind-definition';
import { shortcoming, type PartMark, type Scored, type Shortcoming } from './score';
import { scoreParts, type PartRule } from './scoring-rule';

/** Id of the target by id of the part; parts without a target are absent. */
export type Places = Readonly<Record<string, string>>;

/** A part (prompt, element) that belongs to one target. */
export interface PlacedPart {
  readonly id: string;
  readonly text: string;
  /** Id of its target. */
  readonly key: string;
  /** Why it belongs there. */
  readonly reason: string;
}

/** A wrong place that learners choose because of a known misconception. */
export interface PlacingMistake {
  readonly id: string;
  readonly part: string;
  readonly target: string;
  readonly misconception: string;
  /** Why the part does not belong there, without telling where it does. */
  readonly reason: string;
}

/** The target in which the part was placed; undefined when it was not. */
export function placeOf(places: Places, part: string): string | undefined {
  return Object.hasOwn(places, part) ? places[part] : undefined;
}

/**
 * Every part must be placed in one of its targets.
 *
 * @param parts ids, in the order of the view
 * @param targetsOf ids among which a part can be placed
 */
export function validatePlaces(
  parts: readonly string[],
  targetsOf: (part: string) => readonly string[],
  places: Places,
): Shortcoming | null {
  const isUnknown = ([part, target]: readonly [string, string]): boolean =>
    !parts.includes(part) || !targetsOf(part).includes(target);
  if (Object.entries(places).some(isUnknown)) return shortcoming('unknown-part');
  const open = parts.filter((part) => placeOf(places, part) === undefined);
  if (open.length === parts.length) return shortcoming('nothing-chosen');
  return open.length > 0 ? shortcoming('incomplete', open) : null;
}

/** A part is right in its target, wherever the others are: placing is judged part by part. */
export function scorePlaces(
  rule: PartRule,
  parts: readonly Pick<PlacedPart, 'id' | 'key'>[],
  places: Places,
): Omit<Scored, 'misconceptions'> {
  const marks = parts.map(({ id, key }): [string, PartMark] => [id, placeOf(places, id) === key ? 'right' : 'wrong']);
  const right = marks.filter(([, mark]) => mark === 'right').length;
  return { status: 'scored', ...scoreParts(rule, right, parts.length), marks: Object.fromEntries(marks) };
}

/** The foreseen mistakes that these places contain. */
export function mistakesMade(mistakes: readonly PlacingMistake[], places: Places): readonly PlacingMistake[] {
  return mistakes.filter(({ part, target }) => placeOf(places, part) === target);
}

/** By part. */
export function reasonsOfMistakes(mistakes: readonly PlacingMistake[]): PartReasons {
  return Object.fromEntries(mistakes.map(({ part, reason }) => [part, reason]));
}

/** Every part in its target. */
export function keyPlaces(parts: readonly Pick<PlacedPart, 'id' | 'key'>[]): Places {
  return Object.fromEntries(parts.map(({ id, key }) => [id, key]));
}

import type { ItemKind, ItemShapes } from './item';
import type { ForeseenError, PartReasons } from './kind-definition';
import type { PartMark, Scored } from './score';
import type { ChoiceOption } from './single-choice/types';

/** What became of each option, and which misconceptions the chosen ones reveal. */
export function markOptions(
  options: readonly ChoiceOption[],
  chosen: readonly string[],
): Pick<Scored, 'marks' | 'misconceptions'> {
  const marks: Record<string, PartMark> = {};
  const misconceptions = new Set<string>();
  for (const option of options) {
    if (chosen.includes(option.id)) {
      marks[option.id] = option.key ? 'right' : 'wrong';
      if (option.misconception !== undefined) misconceptions.add(option.misconception);
    } else {
      marks[option.id] = option.key ? 'missed' : 'untouched';
    }
  }
  return { marks, misconceptions: [...misconceptions] };
}

/** The reasons of these options. */
export function reasonsOf(options: readonly ChoiceOption[]): PartReasons {
  return Object.fromEntries(options.map((option) => [option.id, option.reason]));
}

/** Each distractor, chosen alone. */
export function distractorErrors<Kind extends ItemKind>(
  options: readonly ChoiceOption[],
  choose: (option: string) => ItemShapes[Kind]['response'],
): readonly ForeseenError<Kind>[] {
  return options.flatMap(({ id, misconception }) =>
    misconception === undefined ? [] : [{ id, misconception, response: choose(id) }],
  );
}

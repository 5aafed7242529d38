import { z } from 'zod';
import type { PlacedPart, PlacingMistake } from '@/core/item/placing';
import { partRules } from '@/core/item/scoring-rule';
import { idSchema, wordsOf, type Fault } from './kind-file';

/** For kinds whose parts have points of their own. */
export const partRuleSchema = z.enum(partRules).default('per-part');

export const placedSchema = z.strictObject({ id: idSchema, key: idSchema });
export const placingMistakeSchema = z.strictObject({
  id: idSchema,
  part: idSchema,
  target: idSchema,
  misconception: idSchema,
});

/**
 * Keys and mistakes lead to parts and targets that exist, a mistake is none of the keys, and no two are the same.
 *
 * @param field that lists the targets: "partners", "categories"
 */
export function placingFaults(
  parts: readonly z.infer<typeof placedSchema>[],
  targets: readonly string[],
  mistakes: readonly z.infer<typeof placingMistakeSchema>[],
  field: string,
): Fault[] {
  const unknownTarget = (id: string, target: string): Fault[] =>
    targets.includes(target)
      ? []
      : [{ part: id, message: `unknown target "${target}"`, remedy: `add it to "${field}", or mend the id` }];
  return [
    ...parts.flatMap(({ id, key }) => unknownTarget(id, key)),
    ...mistakes.flatMap(({ id, part, target }, index): Fault[] => {
      const placed = parts.find((each) => each.id === part);
      if (placed === undefined) {
        return [{ part: id, message: `unknown part "${part}"`, remedy: 'name a part of the item that is placed' }];
      }
      if (placed.key === target) {
        const message = `puts "${part}" where it belongs`;
        return [{ part: id, message, remedy: 'name a wrong target, or remove the mistake' }];
      }
      const isRepeated = mistakes.slice(0, index).some((other) => other.part === part && other.target === target);
      if (isRepeated) {
        const message = `another mistake puts "${part}" into "${target}" too`;
        return [{ part: id, message, remedy: 'keep one of them' }];
      }
      return unknownTarget(id, target);
    }),
  ];
}

export function joinPlaced(
  parts: readonly z.infer<typeof placedSchema>[],
  words: Parameters<typeof wordsOf>[0],
): readonly PlacedPart[] {
  return parts.map(({ id, key }) => ({ ...wordsOf(words, id), id, key }));
}

export function joinMistakes(
  mistakes: readonly z.infer<typeof placingMistakeSchema>[],
  reasons: Readonly<Record<string, string>>,
): readonly PlacingMistake[] {
  return mistakes.map((mistake) => ({ ...mistake, reason: reasons[mistake.id] ?? '' }));
}

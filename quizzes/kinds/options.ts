import { z } from 'zod';
import type { ChoiceOption } from '@/core/item/single-choice/types';
import { idSchema, wordsOf } from './kind-file';

/** A key, or a distractor that names the misconception it reveals. */
export const optionSchema = z.union(
  [z.strictObject({ id: idSchema, key: z.literal(true) }), z.strictObject({ id: idSchema, misconception: idSchema })],
  'an option is either {"id", "key": true} or {"id", "misconception"}',
);
export type OptionStructure = z.infer<typeof optionSchema>;

export function keysAmong(options: readonly OptionStructure[]): number {
  return options.filter((option) => 'key' in option).length;
}

export function misconceptionsAmong(options: readonly OptionStructure[]): string[] {
  return options.flatMap((option) => ('misconception' in option ? [option.misconception] : []));
}

export function joinOptions(
  options: readonly OptionStructure[],
  words: Parameters<typeof wordsOf>[0],
): readonly ChoiceOption[] {
  return options.map((option) => ({
    key: 'key' in option,
    ...('misconception' in option ? { misconception: option.misconception } : {}),
    ...wordsOf(words, option.id),
    id: option.id,
  }));
}

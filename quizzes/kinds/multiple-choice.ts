import { z } from 'zod';
import { choiceRules } from '@/core/item/scoring-rule';
import { partWordsSchema, stemWords, type KindFile } from './kind-file';
import { joinOptions, keysAmong, misconceptionsAmong, optionSchema } from './options';

export const structure = {
  kind: z.literal('multiple-choice'),
  rule: z.enum(choiceRules).default('per-option'),
  options: z
    .array(optionSchema)
    .min(4)
    .max(6)
    .refine(
      (options) => keysAmong(options) >= 2 && keysAmong(options) < options.length,
      'at least two keys and one distractor',
    ),
};
const words = z.strictObject({ ...stemWords, options: partWordsSchema });

export const multipleChoiceFile = {
  words,
  worded: ({ options }) => ({ options: options.map(({ id }) => id) }),
  misconceptions: ({ options }) => misconceptionsAmong(options),
  join: ({ kind, rule, options }, words) => ({ kind, rule, options: joinOptions(options, words.options) }),
} satisfies KindFile<Structure, z.infer<typeof words>, object>;

type Structure = z.infer<z.ZodObject<typeof structure>>;

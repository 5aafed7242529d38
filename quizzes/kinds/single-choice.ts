import { z } from 'zod';
import { partWordsSchema, stemWords, type KindFile } from './kind-file';
import { joinOptions, keysAmong, misconceptionsAmong, optionSchema } from './options';

export const structure = {
  kind: z.literal('single-choice'),
  options: z
    .array(optionSchema)
    .min(3)
    .max(6)
    .refine((options) => keysAmong(options) === 1, 'exactly one option is the key'),
};
const words = z.strictObject({ ...stemWords, options: partWordsSchema });

export const singleChoiceFile = {
  words,
  worded: ({ options }) => ({ options: options.map(({ id }) => id) }),
  misconceptions: ({ options }) => misconceptionsAmong(options),
  join: ({ kind, options }, words) => ({ kind, options: joinOptions(options, words.options) }),
} satisfies KindFile<Structure, z.infer<typeof words>, object>;

type Structure = z.infer<z.ZodObject<typeof structure>>;

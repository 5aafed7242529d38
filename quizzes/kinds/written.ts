import { z } from 'zod';
import { idSchema, stemWords, textSchema, textsSchema, type KindFile } from './kind-file';

export const structure = {
  kind: z.literal('written'),
  words: z.number().int().min(10).max(400),
  criteria: z.array(idSchema).min(2).max(5),
};
const words = z.strictObject({ ...stemWords, criteria: textsSchema, model: textSchema });

export const writtenFile = {
  words,
  worded: ({ criteria }) => ({ criteria }),
  misconceptions: () => [],
  join: ({ kind, words, criteria }, texts) => ({
    kind,
    words,
    criteria: criteria.map((id) => ({ id, text: texts.criteria[id] ?? '' })),
    model: texts.model,
  }),
} satisfies KindFile<Structure, z.infer<typeof words>, object>;

type Structure = z.infer<z.ZodObject<typeof structure>>;

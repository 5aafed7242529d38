import { z } from 'zod';
import { idSchema, stemWords, textSchema, type KindFile } from './kind-file';

export const structure = {
  kind: z.literal('short-text'),
  mistakes: z.array(z.strictObject({ id: idSchema, misconception: idSchema })).min(1),
};
const words = z.strictObject({
  ...stemWords,
  key: textSchema,
  /** Accepted besides the key. */
  variants: z.array(textSchema),
  mistakes: z.record(z.string(), z.strictObject({ variants: z.array(textSchema).min(1), reason: textSchema })),
});

export const shortTextFile = {
  words,
  worded: ({ mistakes }) => ({ mistakes: mistakes.map(({ id }) => id) }),
  misconceptions: ({ mistakes }) => mistakes.map(({ misconception }) => misconception),
  join: ({ kind, mistakes }, { key, mistakes: texts }, all) => ({
    kind,
    key,
    accepted: [...new Set(all.flatMap((each) => [each.key, ...each.variants]))],
    mistakes: mistakes.map(({ id, misconception }) => ({
      id,
      misconception,
      variants: [...new Set(all.flatMap((each) => each.mistakes[id]?.variants ?? []))],
      reason: texts[id]?.reason ?? '',
    })),
  }),
} satisfies KindFile<Structure, z.infer<typeof words>, object>;

type Structure = z.infer<z.ZodObject<typeof structure>>;

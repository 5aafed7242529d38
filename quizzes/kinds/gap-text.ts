import { z } from 'zod';
import { gapsIn } from '@/core/item/gap-text/to-view';
import { idSchema, partWordsSchema, stemWords, textSchema, textsSchema, type Fault, type KindFile } from './kind-file';
import { joinOptions, keysAmong, misconceptionsAmong, optionSchema } from './options';
import { partRuleSchema } from './placing';

export const structure = {
  kind: z.literal('gap-text'),
  rule: partRuleSchema,
  gaps: z
    .array(
      z.strictObject({
        id: idSchema,
        options: z
          .array(optionSchema)
          .min(2)
          .max(5)
          .refine((options) => keysAmong(options) === 1, 'exactly one option of a gap is the key'),
      }),
    )
    .min(2)
    .max(6),
};
const words = z.strictObject({ ...stemWords, text: textSchema, gaps: textsSchema, options: partWordsSchema });

export const gapTextFile = {
  words,
  worded: ({ gaps }) => ({
    gaps: gaps.map(({ id }) => id),
    options: gaps.flatMap(({ options }) => options.map(({ id }) => id)),
  }),
  misconceptions: ({ gaps }) => gaps.flatMap(({ options }) => misconceptionsAmong(options)),
  join: ({ kind, rule, gaps }, words) => ({
    kind,
    rule,
    text: words.text,
    gaps: gaps.map(({ id, options }) => ({
      id,
      label: words.gaps[id] ?? '',
      options: joinOptions(options, words.options),
    })),
  }),
  checkWords: ({ gaps }, { text }) => {
    const wanted = gaps.map(({ id }) => id);
    const given = gapsIn(text);
    const remedy = 'give the text each gap of bank.json once, as {gap:id}';
    const faults = (ids: readonly string[], what: string): Fault[] =>
      [...new Set(ids)].map((id) => ({ part: 'text', message: `${what} {gap:${id}}`, remedy }));
    return [
      ...faults(
        wanted.filter((id) => !given.includes(id)),
        'lacks',
      ),
      ...faults(
        given.filter((id) => !wanted.includes(id)),
        'has an unknown',
      ),
      ...faults(
        given.filter((id, index) => wanted.includes(id) && given.indexOf(id) !== index),
        'has more than one',
      ),
    ];
  },
} satisfies KindFile<Structure, z.infer<typeof words>, object>;

type Structure = z.infer<z.ZodObject<typeof structure>>;

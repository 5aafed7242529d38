import { z } from 'zod';
import { orderingRules } from '@/core/item/scoring-rule';
import { idSchema, partWordsSchema, stemWords, textSchema, wordsOf, type KindFile } from './kind-file';

export const structure = {
  kind: z.literal('ordering'),
  rule: z.enum(orderingRules).default('longest-chain'),
  elements: z.array(idSchema).min(3).max(6),
};
const words = z.strictObject({ ...stemWords, first: textSchema, last: textSchema, elements: partWordsSchema });

export const orderingFile = {
  words,
  worded: ({ elements }) => ({ elements }),
  misconceptions: () => [],
  join: ({ kind, rule, elements }, { first, last, elements: texts }) => ({
    kind,
    rule,
    elements: elements.map((id) => ({ ...wordsOf(texts, id), id })),
    first,
    last,
  }),
} satisfies KindFile<Structure, z.infer<typeof words>, object>;

type Structure = z.infer<z.ZodObject<typeof structure>>;

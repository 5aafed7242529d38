import { z } from 'zod';
import { idSchema, partWordsSchema, stemWords, textsSchema, type Fault, type KindFile } from './kind-file';
import { joinMistakes, joinPlaced, partRuleSchema, placedSchema, placingFaults, placingMistakeSchema } from './placing';

export const structure = {
  kind: z.literal('matching'),
  rule: partRuleSchema,
  prompts: z.array(placedSchema).min(3).max(6),
  partners: z.array(idSchema).min(2).max(8),
  mistakes: z.array(placingMistakeSchema).min(1),
};
const words = z.strictObject({
  ...stemWords,
  prompts: partWordsSchema,
  partners: textsSchema,
  mistakes: textsSchema,
});

export const matchingFile = {
  words,
  worded: ({ prompts, partners, mistakes }) => ({
    prompts: prompts.map(({ id }) => id),
    partners,
    mistakes: mistakes.map(({ id }) => id),
  }),
  misconceptions: ({ mistakes }) => mistakes.map(({ misconception }) => misconception),
  checkStructure: ({ prompts, partners, mistakes }) => [
    ...prompts.flatMap(({ id, key }, index): Fault[] => {
      const other = prompts.slice(0, index).find((each) => each.key === key);
      if (other === undefined) return [];
      const message = `has the partner of "${other.id}"`;
      return [{ part: id, message, remedy: 'give each prompt a partner of its own, or make it a "categorise" item' }];
    }),
    ...placingFaults(prompts, partners, mistakes, 'partners'),
  ],
  join: ({ kind, rule, prompts, partners, mistakes }, words) => ({
    kind,
    rule,
    prompts: joinPlaced(prompts, words.prompts),
    partners: partners.map((id) => ({ id, text: words.partners[id] ?? '' })),
    mistakes: joinMistakes(mistakes, words.mistakes),
  }),
} satisfies KindFile<Structure, z.infer<typeof words>, object>;

type Structure = z.infer<z.ZodObject<typeof structure>>;

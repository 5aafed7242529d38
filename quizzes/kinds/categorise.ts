import { z } from 'zod';
import { idSchema, partWordsSchema, stemWords, textsSchema, type KindFile } from './kind-file';
import { joinMistakes, joinPlaced, partRuleSchema, placedSchema, placingFaults, placingMistakeSchema } from './placing';

export const structure = {
  kind: z.literal('categorise'),
  rule: partRuleSchema,
  elements: z.array(placedSchema).min(3).max(8),
  categories: z.array(idSchema).min(2).max(4),
  mistakes: z.array(placingMistakeSchema).min(1),
};
const words = z.strictObject({
  ...stemWords,
  elements: partWordsSchema,
  categories: textsSchema,
  mistakes: textsSchema,
});

export const categoriseFile = {
  words,
  worded: ({ elements, categories, mistakes }) => ({
    elements: elements.map(({ id }) => id),
    categories,
    mistakes: mistakes.map(({ id }) => id),
  }),
  misconceptions: ({ mistakes }) => mistakes.map(({ misconception }) => misconception),
  checkStructure: ({ elements, categories, mistakes }) => placingFaults(elements, categories, mistakes, 'categories'),
  join: ({ kind, rule, elements, categories, mistakes }, words) => ({
    kind,
    rule,
    elements: joinPlaced(elements, words.elements),
    categories: categories.map((id) => ({ id, text: words.categories[id] ?? '' })),
    mistakes: joinMistakes(mistakes, words.mistakes),
  }),
} satisfies KindFile<Structure, z.infer<typeof words>, object>;

type Structure = z.infer<z.ZodObject<typeof structure>>;

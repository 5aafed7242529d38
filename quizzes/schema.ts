import { z } from 'zod';
import { levels } from '@/core/item/item';

const id = z.string().regex(/^[a-z]+[a-z0-9]*(-[a-z0-9]+)*$/, 'write ids as kebab-case words');
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'write a decimal number like "2.67"');

const base = {
  id,
  revision: z.number().int().positive(),
  objective: id,
  level: z.enum(levels),
  section: id,
  confusionGroup: id,
  sources: z.array(z.string()).min(1),
  validAsOf: z.iso.date().optional(),
};

/** A key, or a distractor that names the misconception it reveals. */
const option = z.union(
  [z.strictObject({ id, key: z.literal(true) }), z.strictObject({ id, misconception: id })],
  'an option is either {"id", "key": true} or {"id", "misconception"}',
);
const keys = (options: readonly z.infer<typeof option>[]): number => options.filter((each) => 'key' in each).length;

const singleChoice = z.strictObject({
  ...base,
  kind: z.literal('single-choice'),
  options: z
    .array(option)
    .min(3)
    .max(6)
    .refine((options) => keys(options) === 1, 'exactly one option is the key'),
});

const multipleChoice = z.strictObject({
  ...base,
  kind: z.literal('multiple-choice'),
  options: z
    .array(option)
    .min(4)
    .max(6)
    .refine((options) => keys(options) >= 2 && keys(options) < options.length, 'at least two keys and one distractor'),
});

const numeric = z.strictObject({
  ...base,
  kind: z.literal('numeric'),
  key: decimal,
  tolerance: decimal,
  decimals: z.number().int().min(0).max(4),
  mistakes: z.array(z.strictObject({ id, value: decimal, misconception: id })),
});

const ordering = z.strictObject({
  ...base,
  kind: z.literal('ordering'),
  elements: z.array(id).min(3).max(6),
});

export const itemSchema = z.discriminatedUnion('kind', [singleChoice, multipleChoice, numeric, ordering]);
export type ItemStructure = z.infer<typeof itemSchema>;

export const bankSchema = z.strictObject({
  quizLength: z.number().int().min(1),
  misconceptions: z.array(id),
  items: z.array(itemSchema).min(1),
});
export type BankStructure = z.infer<typeof bankSchema>;

const text = z.string().min(1);
const stemWords = { stem: text, hint: text, explanation: text };
const partWords = z.record(z.string(), z.strictObject({ text, reason: text }));

export const choiceWordsSchema = z.strictObject({ ...stemWords, options: partWords });
export const numericWordsSchema = z.strictObject({
  ...stemWords,
  unit: text.optional(),
  mistakes: z.record(z.string(), text),
});
export const orderingWordsSchema = z.strictObject({ ...stemWords, first: text, last: text, elements: partWords });

/** The words of one language; each item's words are checked against the schema of the item's kind. */
export const bankWordsSchema = z.strictObject({
  misconceptions: z.record(z.string(), text),
  items: z.record(z.string(), z.unknown()),
});
export type BankWords = z.infer<typeof bankWordsSchema>;

import { z } from 'zod';
import { levels } from '@/core/item/item';
import { structure as categorise } from './kinds/categorise';
import { structure as gapText } from './kinds/gap-text';
import { idSchema, textSchema } from './kinds/kind-file';
import { structure as matching } from './kinds/matching';
import { structure as matrix } from './kinds/matrix';
import { structure as multipleChoice } from './kinds/multiple-choice';
import { structure as numeric } from './kinds/numeric';
import { structure as ordering } from './kinds/ordering';
import { structure as shortText } from './kinds/short-text';
import { structure as singleChoice } from './kinds/single-choice';
import { structure as written } from './kinds/written';

const base = {
  id: idSchema,
  revision: z.number().int().positive(),
  objective: idSchema,
  level: z.enum(levels),
  section: idSchema,
  confusionGroup: idSchema,
  sources: z.array(z.string()).min(1),
  validAsOf: z.iso.date().optional(),
  /** Id of the stimulus that it asks about. */
  stimulus: idSchema.optional(),
};

export const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, ...singleChoice }),
  z.strictObject({ ...base, ...multipleChoice }),
  z.strictObject({ ...base, ...numeric }),
  z.strictObject({ ...base, ...shortText }),
  z.strictObject({ ...base, ...gapText }),
  z.strictObject({ ...base, ...matching }),
  z.strictObject({ ...base, ...categorise }),
  z.strictObject({ ...base, ...ordering }),
  z.strictObject({ ...base, ...matrix }),
  z.strictObject({ ...base, ...written }),
]);
export type ItemStructure = z.infer<typeof itemSchema>;

export const bankSchema = z.strictObject({
  quizLength: z.number().int().min(1),
  stimuli: z.array(idSchema).default([]),
  items: z.array(itemSchema).min(1),
});
export type BankStructure = z.infer<typeof bankSchema>;

export const stimulusSchema = z.strictObject({
  title: textSchema,
  paragraphs: z.array(textSchema).default([]),
  table: z
    .strictObject({ columns: z.array(textSchema).min(2), rows: z.array(z.array(z.string())).min(1) })
    .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), 'a row has a cell per column')
    .optional(),
});

/** The words of one language; each item's words are checked against the schema of the item's kind. */
export const bankWordsSchema = z.strictObject({
  stimuli: z.record(z.string(), z.unknown()).default({}),
  items: z.record(z.string(), z.unknown()),
});
export type BankWords = z.infer<typeof bankWordsSchema>;

import { z } from 'zod';
import { idSchema, partWordsSchema, stemWords, textsSchema, wordsOf, type Fault, type KindFile } from './kind-file';
import { partRuleSchema } from './placing';

export const structure = {
  kind: z.literal('matrix'),
  rule: partRuleSchema,
  rows: z
    .array(z.strictObject({ id: idSchema, keys: z.array(idSchema).min(1) }))
    .min(2)
    .max(6),
  columns: z.array(idSchema).min(2).max(5),
  mistakes: z.array(z.strictObject({ id: idSchema, row: idSchema, column: idSchema, misconception: idSchema })).min(1),
};
const words = z.strictObject({
  ...stemWords,
  rows: partWordsSchema,
  columns: textsSchema,
  mistakes: textsSchema,
});

export const matrixFile = {
  words,
  worded: ({ rows, columns, mistakes }) => ({
    rows: rows.map(({ id }) => id),
    columns,
    mistakes: mistakes.map(({ id }) => id),
  }),
  misconceptions: ({ mistakes }) => mistakes.map(({ misconception }) => misconception),
  checkStructure: ({ rows, columns, mistakes }) => {
    const unknownColumn = (part: string, column: string): Fault[] =>
      columns.includes(column)
        ? []
        : [{ part, message: `unknown column "${column}"`, remedy: 'add it to "columns", or mend the id' }];
    return [
      ...rows.flatMap(({ id, keys }) => [
        ...keys.flatMap((key) => unknownColumn(id, key)),
        ...(new Set(keys).size === keys.length
          ? []
          : [{ part: id, message: 'names a column twice', remedy: 'name each column that holds once' }]),
      ]),
      ...mistakes.flatMap(({ id, row, column }, index): Fault[] => {
        const keys = rows.find((each) => each.id === row)?.keys;
        if (keys === undefined) {
          return [{ part: id, message: `unknown row "${row}"`, remedy: 'add it to "rows", or mend the id' }];
        }
        if (keys.includes(column)) {
          const message = `ticks "${column}", which holds for "${row}"`;
          return [{ part: id, message, remedy: 'name a column that does not hold, or remove the mistake' }];
        }
        const isRepeated = mistakes.slice(0, index).some((other) => other.row === row && other.column === column);
        if (isRepeated) {
          const message = `another mistake ticks "${column}" for "${row}" too`;
          return [{ part: id, message, remedy: 'keep one of them' }];
        }
        return unknownColumn(id, column);
      }),
    ];
  },
  join: ({ kind, rule, rows, columns, mistakes }, words) => ({
    kind,
    rule,
    rows: rows.map(({ id, keys }) => ({ ...wordsOf(words.rows, id), id, keys })),
    columns: columns.map((id) => ({ id, text: words.columns[id] ?? '' })),
    mistakes: mistakes.map((mistake) => ({ ...mistake, reason: words.mistakes[mistake.id] ?? '' })),
  }),
} satisfies KindFile<Structure, z.infer<typeof words>, object>;

type Structure = z.infer<z.ZodObject<typeof structure>>;

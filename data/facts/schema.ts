import { z } from 'zod';
import { factKinds } from '@/core/course/fact';

const localised = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write ids as kebab-case words');

const patterns = {
  integer: /^\d+$/,
  decimal: /^-?\d+\.\d+$/,
  percent: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  year: /^\d{4}$/,
} as const satisfies Record<(typeof factKinds)[number], RegExp>;

export const factSchema = z
  .strictObject({
    id,
    kind: z.enum(factKinds),
    value: z.string(),
    label: localised,
    asOf: z.iso.date(),
    sources: z.array(z.string()).min(1),
    confidence: z.enum(['official', 'secondary']),
  })
  .check((context) => {
    const { kind, value } = context.value;
    if (!patterns[kind].test(value)) {
      context.issues.push({
        code: 'custom',
        input: value,
        path: ['value'],
        message: `"${value}" is not the value of a fact of kind ${kind}`,
      });
    }
  });

export const factsFileSchema = z.array(factSchema);

import { z } from 'zod';

/** What the course teaches, as far as learners are known to get it wrong. */
export const theories = ['burke', 'duverger', 'downs', 'huntington', 'measuring', 'kazakhstan-reforms'] as const;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write ids as kebab-case words');

export const misconceptionsSchema = z.array(z.strictObject({ id, theory: z.enum(theories) }));

export const misconceptionWordsSchema = z.record(
  z.string(),
  z.strictObject({
    name: z.string().min(1),
    often: z.string().regex(/^\p{Lu}.*[.!?]$/u, 'write a whole sentence'),
  }),
);

import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write ids as kebab-case words');

export const termsSchema = z.array(z.strictObject({ id, related: z.array(id), sources: z.array(z.string()) }));

export const termWordsSchema = z.record(
  z.string(),
  z.strictObject({ term: z.string().min(1), definition: z.string().min(20) }),
);

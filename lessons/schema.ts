import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write ids as kebab-case words');

export const courseSchema = z.strictObject({
  parts: z
    .array(z.strictObject({ id, modules: z.array(z.strictObject({ id, lessons: z.array(id).min(1) })).min(1) }))
    .min(1),
});

/** Names of parts and modules in one language, by id. */
export const courseWordsSchema = z.strictObject({
  parts: z.record(z.string(), z.strictObject({ title: z.string().min(1), subtitle: z.string().min(1) })),
  modules: z.record(z.string(), z.string().min(1)),
});

export const lessonSchema = z.strictObject({
  minutes: z.number().int().positive(),
  objectives: z.array(id).min(1).max(4, 'a lesson has at most four objectives'),
  sections: z.array(id).min(1),
  prediction: id,
  sources: z.array(z.string()).min(1),
  readNext: z.array(id),
  checked: z.iso.date(),
});

export const frontMatterSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(70).max(160),
  lead: z.string().min(1),
  objectives: z.record(z.string(), z.string().min(1)),
});
export type FrontMatter = z.infer<typeof frontMatterSchema>;

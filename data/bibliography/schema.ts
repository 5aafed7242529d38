import { z } from 'zod';

const name = z.union([
  z.strictObject({ family: z.string().min(1), given: z.string().min(1).optional() }),
  z.strictObject({ literal: z.string().min(1) }),
]);

/** The part of CSL-JSON that the course uses (https://citeproc-js.readthedocs.io, "CSL-JSON"). */
export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write ids as kebab-case words'),
  type: z.enum([
    'book',
    'article-journal',
    'article-newspaper',
    'chapter',
    'webpage',
    'legislation',
    'report',
    'thesis',
    'speech',
  ]),
  title: z.string().min(1),
  /** How a text of each language names a law or an institution; the list of references keeps the work's own language. */
  short: z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) }).optional(),
  author: z.array(name).min(1).optional(),
  editor: z.array(name).min(1).optional(),
  issued: z.strictObject({ 'date-parts': z.tuple([z.array(z.number().int()).min(1).max(3)]) }).optional(),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  'publisher-place': z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  edition: z.string().optional(),
  genre: z.string().optional(),
  number: z.string().optional(),
  DOI: z.string().optional(),
  ISBN: z.string().optional(),
  URL: z.url({ protocol: /^https?$/ }).optional(),
  language: z.string().min(2),
});

export const sourcesSchema = z.array(sourceSchema);
export type Source = z.infer<typeof sourceSchema>;

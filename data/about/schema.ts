import { z } from 'zod';

/** The text about the course in one language: sections with plain paragraphs. */
export const aboutSchema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    heading: z.string().min(1),
    paragraphs: z.array(z.string().min(1)).min(1),
  }),
);

export type AboutText = z.infer<typeof aboutSchema>;

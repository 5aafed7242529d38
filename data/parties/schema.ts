import { z } from 'zod';
import { partyLineages } from '@/core/election/party';

const text = z.string().min(1);
const localised = z.strictObject({ kk: text, ru: text, en: text });

export const partiesSchema = z.strictObject({
  parties: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write ids as kebab-case words'),
      names: localised,
      shortName: localised,
      lineage: z.enum(partyLineages),
    }),
  ),
  sources: z
    .array(z.strictObject({ title: text, publisher: text, url: z.url({ protocol: /^https?$/ }).nullable() }))
    .min(1),
  licence: text,
  retrieved: z.iso.date(),
  confidence: z.enum(['official', 'secondary']),
  /** For authors: what was not found, and what was decided. */
  knownGaps: z.array(text),
});

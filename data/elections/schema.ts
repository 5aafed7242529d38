import { z } from 'zod';
import { voteBases } from '@/core/election/list-election';

const text = z.string().min(1);
const localised = z.strictObject({ kk: text, ru: text, en: text });
const count = z.number().int().nonnegative();

/** The passport of a dataset: `dataset.json`. Figures of the lists stand beside it in `results.csv`. */
export const datasetSchema = z.strictObject({
  title: localised,
  electionDate: z.iso.date(),
  listSeats: count.min(1),
  threshold: z.strictObject({
    percent: z.string().regex(/^\d+(\.\d+)?$/, 'write the percentage as a decimal number in quotes: "7"'),
    baseInLaw: text,
    baseOfPublishedShares: z.enum(voteBases),
    /** For authors: what follows where the two bases disagree about a list. */
    conflict: text.optional(),
  }),
  ballots: z.strictObject({ cast: count.nullable(), invalid: count.nullable() }),
  units: z.strictObject({ votes: text, seats: text }),
  sources: z
    .array(z.strictObject({ title: text, publisher: text, url: z.url({ protocol: /^https?$/ }).nullable() }))
    .min(1),
  licence: text,
  retrieved: z.iso.date(),
  confidence: z.enum(['official', 'secondary']),
  /** For authors: what was not found, and where sources disagree. */
  knownGaps: z.array(text),
});

export const resultColumns = ['kind', 'party', 'votes', 'seats', 'passed'] as const;

const wholeNumber = z.string().regex(/^\d+$/, 'write a whole number, digits only').transform(Number);
const empty = z.literal('', 'leave it empty: "against all" is no party');

/** A line of `results.csv`. */
export const resultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('list'),
    party: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write the id of a party of data/parties'),
    votes: wholeNumber,
    seats: wholeNumber,
    passed: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
  }),
  z.strictObject({ kind: z.literal('against-all'), party: empty, votes: wholeNumber, seats: empty, passed: empty }),
]);
export type ResultRow = z.infer<typeof resultSchema>;

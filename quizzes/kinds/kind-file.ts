import { z } from 'zod';
import type { Stimulus } from '@/core/item/stimulus';
import type { Locale } from '@/core/language/locale';

/*
 * What the two files of a bank say about an item of some kind: structure in bank.json, words in kk.json, ru.json, en.json.
 */

export const idSchema = z
  .string()
  .regex(/^[a-z]+[a-z0-9]*(-[a-z0-9]+)*$/, 'write ids as kebab-case words')
  // "constructor": texts are looked up by id, and every object has one of that name.
  .refine((id) => !(id in {}), 'choose an id that JavaScript does not give to every object');
export const decimalSchema = z.string().regex(/^-?\d+(\.\d+)?$/, 'write a decimal number like "2.67"');
export const textSchema = z.string().min(1);

/** The words that an item of every kind has. */
export const stemWords = {
  stem: textSchema,
  hints: z.array(textSchema).min(1).max(3),
  explanation: textSchema,
};

/** Text and reason by id. */
export const partWordsSchema = z.record(z.string(), z.strictObject({ text: textSchema, reason: textSchema }));
/** Text by id. */
export const textsSchema = z.record(z.string(), textSchema);

/** What is wrong with an item although each of its fields is well formed. */
export interface Fault {
  /** Id of the part, or the field of the words. */
  readonly part: string;
  readonly message: string;
  readonly remedy: string;
}

/** An item in one language, as far as its kind may need it to make sense of the words. */
export interface ItemPlace {
  /** "<lesson>/<item>" */
  readonly id: string;
  readonly locale: Locale;
  readonly stimulus: Stimulus | null;
}

/** One item kind in a bank: how it is written, and how structure and words become an item. */
export interface KindFile<Structure, Words, Fields> {
  /** Fields of the words besides stem, hints and explanation are records by id: which ids stand in which of them. */
  readonly worded: (structure: Structure) => Readonly<Record<string, readonly string[]>>;
  readonly words: z.ZodType<Words>;
  readonly misconceptions: (structure: Structure) => readonly string[];
  /**
   * The fields of the item that only its kind has, and those of the base that its kind says in another way. Words that are
   * missing may be read as empty: they are reported.
   *
   * @param all the words of all languages, where an item needs more than its own
   */
  readonly join: (structure: Structure, words: Words, all: readonly Words[], place: ItemPlace) => Fields;
  readonly checkStructure?: (structure: Structure) => readonly Fault[];
  readonly checkWords?: (structure: Structure, words: Words, place: ItemPlace) => readonly Fault[];
}

/** The words of a part, or none: those that are missing are reported elsewhere. */
export function wordsOf(
  words: Readonly<Record<string, { readonly text: string; readonly reason: string }>>,
  id: string,
): { readonly text: string; readonly reason: string } {
  return words[id] ?? { text: '', reason: '' };
}

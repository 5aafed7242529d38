import type { z } from 'zod';
import type { Item, ItemBase } from '@/core/item/item';
import type { ItemStructure } from '../schema';
import { categoriseFile } from './categorise';
import { gapTextFile } from './gap-text';
import type { Fault, ItemPlace, KindFile } from './kind-file';
import { matchingFile } from './matching';
import { matrixFile } from './matrix';
import { multipleChoiceFile } from './multiple-choice';
import { numericFile } from './numeric';
import { orderingFile } from './ordering';
import { shortTextFile } from './short-text';
import { singleChoiceFile } from './single-choice';
import { writtenFile } from './written';

/** An item as bank.json has it, with what its kind makes of it. */
export interface FiledItem {
  /** Ids that need words, by the field of the words in which they stand. */
  readonly worded: Readonly<Record<string, readonly string[]>>;
  readonly misconceptions: readonly string[];
  /** What is wrong with its structure. */
  readonly faults: readonly Fault[];
  /**
   * What an item has besides the base, in each language.
   *
   * @param read the words of each language by the schema of the kind; null where they cannot be read
   */
  readonly join: (read: <Words>(schema: z.ZodType<Words>) => readonly (Words | null)[]) => readonly (Worded | null)[];
}

/** The words of one language, joined with the structure. */
export interface Worded extends Pick<ItemBase, 'stem' | 'hints' | 'explanation'> {
  /** Ids that have words, by field. */
  readonly given: Readonly<Record<string, readonly string[]>>;
  /** What the kind makes of the words, and what is wrong with them. */
  readonly at: (place: ItemPlace) => { readonly fields: Fields; readonly faults: readonly Fault[] };
}

/** Those of the kind, and the words of the base that it says in another way. */
type Fields = KindFields<Item> & Partial<Pick<ItemBase, 'stimulus' | 'stem' | 'hints' | 'explanation'>>;
type KindFields<OfKind> = OfKind extends Item ? Omit<OfKind, keyof ItemBase> : never;

/** Every item kind; a forgotten one is a compile error here. */
export function filedItem(item: ItemStructure): FiledItem {
  switch (item.kind) {
    case 'single-choice':
      return file(item, singleChoiceFile);
    case 'multiple-choice':
      return file(item, multipleChoiceFile);
    case 'numeric':
      return file(item, numericFile);
    case 'short-text':
      return file(item, shortTextFile);
    case 'gap-text':
      return file(item, gapTextFile);
    case 'matching':
      return file(item, matchingFile);
    case 'categorise':
      return file(item, categoriseFile);
    case 'ordering':
      return file(item, orderingFile);
    case 'matrix':
      return file(item, matrixFile);
    case 'written':
      return file(item, writtenFile);
  }
}

function file<Structure, Words extends Pick<ItemBase, 'stem' | 'hints' | 'explanation'>>(
  structure: Structure,
  kind: KindFile<Structure, Words, Fields>,
): FiledItem {
  const worded = kind.worded(structure);
  return {
    worded,
    misconceptions: kind.misconceptions(structure),
    faults: kind.checkStructure?.(structure) ?? [],
    join: (read) => {
      const words = read(kind.words);
      const all = words.flatMap((each) => (each === null ? [] : [each]));
      return words.map((own) => {
        if (own === null) return null;
        const { stem, hints, explanation } = own;
        const given = Object.keys(worded).map((field) => {
          const byId: unknown = Reflect.get(own, field);
          return [field, typeof byId === 'object' && byId !== null ? Object.keys(byId) : []] as const;
        });
        return {
          stem,
          hints,
          explanation,
          given: Object.fromEntries(given),
          at: (place) => ({
            fields: kind.join(structure, own, all, place),
            faults: kind.checkWords?.(structure, own, place) ?? [],
          }),
        };
      });
    },
  };
}

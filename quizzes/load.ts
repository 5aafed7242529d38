import type { z } from 'zod';
import type { ItemReferences } from '@/core/course/check-references';
import { loadContent, validateContent, type ContentFiles } from '@/core/course/content-file';
import type { Problem } from '@/core/course/problem';
import type { Item, ItemBase } from '@/core/item/item';
import type { Stimulus } from '@/core/item/stimulus';
import { locales, type Locale } from '@/core/language/locale';
import type { Localised } from '@/core/language/localised';
import { filedItem } from './kinds/registry';
import {
  bankSchema,
  bankWordsSchema,
  stimulusSchema,
  type BankStructure,
  type BankWords,
  type ItemStructure,
} from './schema';

/** The bank of one lesson: items in the words of each language. */
export interface Bank {
  readonly lesson: string;
  /** How many items a lesson quiz draws. */
  readonly quizLength: number;
  readonly items: Localised<readonly Item[]>;
}

/** A bank, or as much of it as could be read and what is wrong with the rest. */
export interface BankFiles {
  /** Null when there are problems. */
  readonly bank: Bank | null;
  /** Without words; null when bank.json could not be read. */
  readonly items: readonly ItemReferences[] | null;
  readonly problems: readonly Problem[];
}

/** Prints the fact that a wording names as {fact:an-id}; null when there is no such fact. */
export type FactPrinter = (locale: Locale, fact: string) => string | null;

/**
 * The bank of a lesson with structure and words joined, and every problem in its files.
 *
 * @param printFact from the facts of `data/`, which this folder does not import
 */
export function loadBank(content: ContentFiles, lesson: string, printFact: FactPrinter): BankFiles {
  const file = `quizzes/${lesson}/bank.json`;
  const structure = loadContent(content, file, bankSchema);
  const [kk, ru, en] = locales.map((locale) => loadContent(content, wordsFile(lesson, locale), bankWordsSchema));
  const problems = [structure, kk, ru, en].flatMap((read) => (read === undefined || read.ok ? [] : read.error));
  if (!structure.ok) return { bank: null, items: null, problems };

  const { quizLength } = structure.value;
  const items = structure.value.items.map((item) => ({ ...item, misconceptions: filedItem(item).misconceptions }));
  problems.push(...structureProblems(file, structure.value));
  if (!kk?.ok || !ru?.ok || !en?.ok) return { bank: null, items, problems };

  const joined = joinWords(lesson, structure.value, { kk: kk.value, ru: ru.value, en: en.value }, printFact);
  problems.push(...joined.problems);
  if (problems.length > 0) return { bank: null, items, problems };
  return { bank: { lesson, quizLength, items: joined.items }, items, problems };
}

function wordsFile(lesson: string, locale: Locale): string {
  return `quizzes/${lesson}/${locale}.json`;
}

function structureProblems(file: string, bank: BankStructure): Problem[] {
  const problems: Problem[] = [];
  const report = (place: string, message: string, remedy: string): void => {
    problems.push({ file, place, message, remedy });
  };
  for (const id of repeated(bank.items.map((item) => item.id))) report(id, 'two items have this id', 'rename one');
  for (const id of repeated(bank.stimuli)) report(id, 'two stimuli have this id', 'rename one');
  const asked = new Set(bank.items.map(({ stimulus }) => stimulus));
  for (const id of bank.stimuli.filter((each) => !asked.has(each))) {
    report(id, 'no item asks about this stimulus', 'name it in an item, or remove it');
  }
  for (const item of bank.items) {
    const { worded, faults } = filedItem(item);
    for (const id of repeated(Object.values(worded).flat())) {
      report(`${item.id}.${id}`, 'two parts have this id', 'rename one');
    }
    for (const { part, message, remedy } of faults) report(`${item.id}.${part}`, message, remedy);
    if (item.stimulus !== undefined && !bank.stimuli.includes(item.stimulus)) {
      report(item.id, `unknown stimulus "${item.stimulus}"`, 'list it in "stimuli" and word it in kk, ru, en');
    }
  }
  return problems;
}

/** The items in the words of each language, as far as the words can be read, and what is wrong with the others. */
function joinWords(
  lesson: string,
  bank: BankStructure,
  bankWords: Localised<BankWords>,
  printFact: FactPrinter,
): { items: Localised<readonly Item[]>; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (locale: Locale, place: string, message: string, remedy: string): void => {
    problems.push({ file: wordsFile(lesson, locale), place, message, remedy });
  };
  const expect = (locale: Locale, place: string, wanted: readonly string[], given: readonly string[]): void => {
    for (const id of wanted.filter((id) => !given.includes(id))) {
      report(locale, `${place}.${id}`, 'has no words here', 'write them');
    }
    for (const id of given.filter((id) => !wanted.includes(id))) {
      report(locale, `${place}.${id}`, 'is not in bank.json', 'remove it, or add it there');
    }
  };
  /** The words as their schema wants them, with facts printed; null where they are missing or wrong. */
  const read = <Words>(locale: Locale, place: string, words: unknown, schema: z.ZodType<Words>): Words | null => {
    if (words === undefined) return null;
    const printed = printFacts(words, (fact) => printFact(locale, fact));
    for (const fact of printed.unknown) {
      report(locale, place, `unknown fact "${fact}"`, 'add it to data/facts or mend its id');
    }
    const valid = validateContent(wordsFile(lesson, locale), printed.value, schema);
    if (valid.ok) return valid.value;
    // Of the words as a whole "file" is said, as of a file that is no object.
    const within = (inner: string): string => (inner === 'file' ? place : `${place}.${inner}`);
    problems.push(...valid.error.map((problem) => ({ ...problem, place: within(problem.place) })));
    return null;
  };
  const itemIds = bank.items.map(({ id }) => id);
  for (const locale of locales) {
    const { items, stimuli } = bankWords[locale];
    expect(locale, 'items', itemIds, Object.keys(items));
    expect(locale, 'stimuli', bank.stimuli, Object.keys(stimuli));
  }

  const stimuli = new Map<string, readonly (Stimulus | null)[]>();
  for (const id of bank.stimuli) {
    const place = `stimuli.${id}`;
    const worded = locales.map((locale): Stimulus | null => {
      const words = read(locale, place, bankWords[locale].stimuli[id], stimulusSchema);
      return words === null ? null : { ...words, id: `${lesson}/${id}`, table: words.table ?? null };
    });
    stimuli.set(id, worded);
    locales.forEach((locale, index) => {
      const [first, own] = [worded[0], worded[index]];
      if (first && own && tableSize(first) !== tableSize(own)) {
        const message = `its table has ${tableSize(own)}, in kk ${tableSize(first)}`;
        report(locale, place, message, 'give it the same rows and columns in kk, ru and en');
      }
      const users = bank.items.filter(({ stimulus }) => stimulus === id).length;
      if (own && openNumbers(own).length > 0 && users > 1) {
        const message = `has drawn numbers, which would differ between its ${users} items`;
        report(locale, place, message, 'give each of them a stimulus of its own, or write the numbers themselves');
      }
    });
  }

  const items: Localised<Item[]> = { kk: [], ru: [], en: [] };
  for (const structure of bank.items) {
    const place = `items.${structure.id}`;
    const { worded, faults: faultsOfStructure, join } = filedItem(structure);
    const joined = join((schema) =>
      locales.map((locale) => read(locale, place, bankWords[locale].items[structure.id], schema)),
    );
    locales.forEach((locale, index) => {
      const words = joined[index];
      if (!words) return;
      const { given, at, ...stem } = words;
      for (const [field, ids] of Object.entries(worded)) expect(locale, `${place}.${field}`, ids, given[field] ?? []);
      const stimulus = structure.stimulus === undefined ? null : (stimuli.get(structure.stimulus)?.[index] ?? null);
      const base = baseOf(lesson, structure);
      const { fields, faults } = at({ id: base.id, locale, stimulus });
      for (const { part, message, remedy } of faults) report(locale, `${place}.${part}`, message, remedy);
      const item: Item = { ...base, ...(stimulus === null ? {} : { stimulus }), ...stem, ...fields };
      // Where the structure has faults, numbers may be missing for that reason, which is said already.
      for (const name of faultsOfStructure.length > 0 ? [] : openNumbers(item)) {
        report(locale, place, `unknown number "${name}"`, 'name one of its generator, or write the number itself');
      }
      items[locale].push(item);
    });
  }
  return { items, problems };
}

function baseOf(
  lesson: string,
  structure: ItemStructure,
): Omit<ItemBase, 'stimulus' | 'stem' | 'hints' | 'explanation'> {
  const { id, revision, objective, level, section, confusionGroup, sources, validAsOf } = structure;
  return {
    id: `${lesson}/${id}`,
    revision,
    objective: `${lesson}/${objective}`,
    level,
    section,
    confusionGroup,
    sources,
    ...(validAsOf === undefined ? {} : { validAsOf }),
  };
}

/** "3 rows by 4 columns" */
function tableSize({ table }: Stimulus): string {
  return table === null ? 'no rows' : `${table.rows.length} rows by ${table.columns.length} columns`;
}

/** The names of all {number:a-name} that still stand in the words, but for those from which drawn numbers are put in. */
function openNumbers(words: Item | Stimulus): string[] {
  const text = JSON.stringify(words, (key, value: unknown) => (key === 'draw' ? undefined : value));
  return [...new Set([...text.matchAll(/\{number:([^}]*)\}/g)].map(([, name = '']) => name))];
}

/** Prints every {fact:an-id} in the strings of a value, however deep they stand. */
function printFacts(words: unknown, print: (fact: string) => string | null): { value: unknown; unknown: string[] } {
  const unknown: string[] = [];
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') {
      return value.replace(/\{fact:([^}]*)\}/g, (whole, fact: string) => {
        const printed = print(fact);
        if (printed === null) unknown.push(fact);
        return printed ?? whole;
      });
    }
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(visit);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
  };
  return { value: visit(words), unknown };
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

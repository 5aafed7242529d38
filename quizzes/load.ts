import { loadContent, validateContent, type ContentFiles } from '@/core/course/content-file';
import type { Problem } from '@/core/course/problem';
import type { Item } from '@/core/item/item';
import { locales, type Locale } from '@/core/language/locale';
import type { Localised } from '@/core/language/localised';
import { failure, success, type Result } from '@/core/result';
import {
  bankSchema,
  bankWordsSchema,
  choiceWordsSchema,
  numericWordsSchema,
  orderingWordsSchema,
  type BankStructure,
  type BankWords,
  type ItemStructure,
} from './schema';

/** The bank of one lesson: items in the words of each language, and what its misconceptions are called. */
export interface Bank {
  readonly lesson: string;
  /** How many items a lesson quiz draws. */
  readonly quizLength: number;
  readonly items: Localised<readonly Item[]>;
  /** By id of the misconception. */
  readonly misconceptions: Localised<Readonly<Record<string, string>>>;
}

/** A bank, or as much of it as could be read and what is wrong with the rest. */
export interface BankFiles {
  /** Null when there are problems. */
  readonly bank: Bank | null;
  /** Without words; null when bank.json could not be read. */
  readonly items: readonly ItemStructure[] | null;
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
  const words = locales.map((locale) => loadContent(content, `quizzes/${lesson}/${locale}.json`, bankWordsSchema));
  const problems = [structure, ...words].flatMap((parsed) => (parsed.ok ? [] : parsed.error));
  if (!structure.ok) return { bank: null, items: null, problems };

  problems.push(...structureProblems(file, structure.value));
  const [kk, ru, en] = locales.map((locale, index) => {
    const given = words[index];
    if (!given?.ok) return null;
    const joined = joinWords(lesson, locale, structure.value, given.value, printFact);
    if (joined.ok) return { items: joined.value, misconceptions: given.value.misconceptions };
    problems.push(...joined.error);
    return null;
  });
  const { quizLength, items } = structure.value;
  if (problems.length > 0 || !kk || !ru || !en) return { bank: null, items, problems };
  const bank = {
    lesson,
    quizLength,
    items: { kk: kk.items, ru: ru.items, en: en.items },
    misconceptions: { kk: kk.misconceptions, ru: ru.misconceptions, en: en.misconceptions },
  };
  return { bank, items, problems };
}

function structureProblems(file: string, bank: BankStructure): Problem[] {
  const problems: Problem[] = [];
  const report = (place: string, message: string, remedy: string): void => {
    problems.push({ file, place, message, remedy });
  };
  for (const id of repeated(bank.items.map((item) => item.id))) report(id, 'two items have this id', 'rename one');
  for (const item of bank.items) {
    for (const id of repeated(partsOf(item))) report(`${item.id}.${id}`, 'two parts have this id', 'rename one');
    for (const misconception of misconceptionsOf(item)) {
      if (!bank.misconceptions.includes(misconception)) {
        report(
          item.id,
          `unknown misconception "${misconception}"`,
          'list it in "misconceptions" and name it in kk, ru, en',
        );
      }
    }
  }
  return problems;
}

function joinWords(
  lesson: string,
  locale: Locale,
  bank: BankStructure,
  bankWords: BankWords,
  printFact: FactPrinter,
): Result<Item[], readonly Problem[]> {
  const file = `quizzes/${lesson}/${locale}.json`;
  const problems: Problem[] = [];
  const expect = (place: string, wanted: readonly string[], given: readonly string[]): void => {
    for (const id of wanted.filter((id) => !given.includes(id))) {
      problems.push({ file, place: `${place}.${id}`, message: 'has no words here', remedy: 'write them' });
    }
    for (const id of given.filter((id) => !wanted.includes(id))) {
      problems.push({
        file,
        place: `${place}.${id}`,
        message: 'is not in bank.json',
        remedy: 'remove it, or add it there',
      });
    }
  };
  const itemIds = bank.items.map((item) => item.id);
  expect('items', itemIds, Object.keys(bankWords.items));
  expect('misconceptions', bank.misconceptions, Object.keys(bankWords.misconceptions));

  const items: Item[] = [];
  for (const structure of bank.items) {
    const words = bankWords.items[structure.id];
    if (words === undefined) continue;
    const printed = printFacts(words, (fact) => printFact(locale, fact));
    for (const fact of printed.unknown) {
      problems.push({
        file,
        place: `items.${structure.id}`,
        message: `unknown fact "${fact}"`,
        remedy: 'add it to data/facts or mend its id',
      });
    }
    const joined = joinItem(lesson, structure, printed.value, file);
    if (joined.ok) {
      expect(`items.${structure.id}`, partsOf(structure), joined.value.parts);
      items.push(joined.value.item);
    } else {
      problems.push(...joined.error);
    }
  }
  return problems.length > 0 ? failure(problems) : success(items);
}

type Joined = Result<{ item: Item; parts: readonly string[] }, readonly Problem[]>;

function joinItem(lesson: string, structure: ItemStructure, words: unknown, file: string): Joined {
  const place = (problems: readonly Problem[]): Problem[] =>
    problems.map((problem) => ({ ...problem, place: `items.${structure.id}.${problem.place}` }));
  const { validAsOf, ...rest } = structure;
  const head = {
    id: `${lesson}/${structure.id}`,
    objective: `${lesson}/${structure.objective}`,
    ...(validAsOf === undefined ? {} : { validAsOf }),
  };
  switch (rest.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const given = validateContent(file, words, choiceWordsSchema);
      if (!given.ok) return failure(place(given.error));
      const { options: texts, ...stem } = given.value;
      const options = rest.options.map((option) => ({
        key: 'key' in option,
        ...('misconception' in option ? { misconception: option.misconception } : {}),
        ...(texts[option.id] ?? { text: '', reason: '' }),
        id: option.id,
      }));
      return success({ item: { ...rest, ...head, ...stem, options }, parts: Object.keys(texts) });
    }
    case 'numeric': {
      const given = validateContent(file, words, numericWordsSchema);
      if (!given.ok) return failure(place(given.error));
      const { mistakes: reasons, unit, ...stem } = given.value;
      const mistakes = rest.mistakes.map((mistake) => ({ ...mistake, reason: reasons[mistake.id] ?? '' }));
      const unitPart = unit === undefined ? {} : { unit };
      return success({ item: { ...rest, ...head, ...stem, ...unitPart, mistakes }, parts: Object.keys(reasons) });
    }
    case 'ordering': {
      const given = validateContent(file, words, orderingWordsSchema);
      if (!given.ok) return failure(place(given.error));
      const { elements: texts, ...stem } = given.value;
      const elements = rest.elements.map((id) => ({ ...(texts[id] ?? { text: '', reason: '' }), id }));
      return success({ item: { ...rest, ...head, ...stem, elements }, parts: Object.keys(texts) });
    }
  }
}

/** Ids of the parts of an item that have words of their own. */
function partsOf(item: ItemStructure): readonly string[] {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return item.options.map((option) => option.id);
    case 'numeric':
      return item.mistakes.map((mistake) => mistake.id);
    case 'ordering':
      return item.elements;
  }
}

function misconceptionsOf(item: ItemStructure): readonly string[] {
  switch (item.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return item.options.flatMap((option) => ('misconception' in option ? [option.misconception] : []));
    case 'numeric':
      return item.mistakes.map((mistake) => mistake.misconception);
    case 'ordering':
      return [];
  }
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
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
  };
  return { value: visit(words), unknown };
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

import type { CourseContent, LessonContent } from '@/app/course-content';
import type { ContentFiles } from '@/core/course/content-file';
import type { Problem } from '@/core/course/problem';
import type { Item } from '@/core/item/item';
import { locales, type Locale } from '@/core/language/locale';

/** What breaks a rule: file, place (the id of an item, a line), and what is wrong there. */
export type Finding = Omit<Problem, 'remedy'>;

/** A rule of the editors that the loaders do not enforce. */
export interface Rule<Subject> {
  /** What holds, as the rest of a sentence about the subject. */
  readonly promise: string;
  readonly remedy: string;
  readonly find: (subject: Subject) => readonly Finding[];
}

export type Rules<Subject> = Readonly<Record<string, Rule<Subject>>>;

/** A lesson with its bank, and the files that it was loaded from. */
export interface GatedLesson extends LessonContent {
  readonly files: ContentFiles;
}

export function gatedLessons(course: CourseContent, files: ContentFiles): GatedLesson[] {
  return course.lessons.map((lesson) => ({ ...lesson, files }));
}

/** What breaks the rule, a line each with file, place, message and remedy. */
export function brokenBy<Subject>({ find, remedy }: Rule<Subject>, subject: Subject): string[] {
  return find(subject).map(({ file, place, message }) => `${file}, ${place}: ${message} (${remedy})`);
}

/** What breaks the rule in the broken subject and not in the sound one, without the remedy, which each line must have. */
export function newlyBrokenBy<Subject>(rule: Rule<Subject>, broken: Subject, sound: Subject): string[] {
  const before = brokenBy(rule, sound);
  const remedy = ` (${rule.remedy})`;
  return brokenBy(rule, broken)
    .filter((line) => !before.includes(line))
    .map((line) => (line.endsWith(remedy) ? line.slice(0, -remedy.length) : `no remedy: ${line}`));
}

/** Rules with their promises before them, as names of tests. */
export function named<Subject>(rules: Rules<Subject>): [string, Rule<Subject>][] {
  return Object.values(rules).map((rule) => [rule.promise, rule]);
}

/** For a rule about what an item is in every language: `find` sees it in Kazakh. */
export function inStructure(find: (item: Item) => readonly string[]): Rule<GatedLesson>['find'] {
  return ({ id, bank }) =>
    bank.items.kk.flatMap((item) =>
      find(item).map((message) => ({ file: bankFile(id), place: localId(item), message })),
    );
}

/** For a rule about the words of an item: `find` sees it in each language. */
export function inWords(find: (item: Item, locale: Locale) => readonly string[]): Rule<GatedLesson>['find'] {
  return ({ id, bank }) =>
    locales.flatMap((locale) =>
      bank.items[locale].flatMap((item) =>
        find(item, locale).map((message) => ({ file: wordsFile(id, locale), place: localId(item), message })),
      ),
    );
}

/** For a rule about words that must agree: `find` sees an item in Kazakh and in another language. */
export function betweenLanguages(find: (kk: Item, other: Item, locale: Locale) => readonly string[]) {
  return ({ id, bank }: GatedLesson): Finding[] =>
    locales.flatMap((locale) =>
      bank.items[locale].flatMap((item, index) => {
        const kk = bank.items.kk[index];
        if (kk === undefined) return [];
        return find(kk, item, locale).map((message) => ({
          file: wordsFile(id, locale),
          place: localId(item),
          message,
        }));
      }),
    );
}

export function bankFile(lesson: string): string {
  return `quizzes/${lesson}/bank.json`;
}

export function wordsFile(lesson: string, locale: Locale): string {
  return `quizzes/${lesson}/${locale}.json`;
}

/** The id as it stands in bank.json, without the lesson's. */
export function localId({ id }: Item): string {
  return id.split('/')[1] ?? id;
}

export function repeated(list: readonly string[]): string[] {
  return [...new Set(list.filter((each, index) => list.indexOf(each) !== index))];
}

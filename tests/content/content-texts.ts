import { matter } from 'vfile-matter';
import { VFile } from 'vfile';
import { locales, type Locale } from '@/core/language/locale';
import { nodesOf, textsOf } from './lesson-tree';
import { realContent } from './overlay';

/** A piece of content that people read, in one language. */
export interface ContentText {
  readonly file: string;
  /** "line 12" or the path in a JSON file. */
  readonly place: string;
  readonly locale: Locale;
  readonly text: string;
}

/** Every file of the content with its whole text, ids and all. */
export function contentSources(): { file: string; text: string }[] {
  return ['lessons', 'quizzes', 'data'].flatMap(filesIn).map((file) => ({ file, text: realContent.read(file) ?? '' }));
}

function filesIn(folder: string): string[] {
  return realContent.list(folder).flatMap((name) => {
    if (!name.includes('.')) return filesIn(`${folder}/${name}`);
    return /\.(mdx|json|csv)$/.test(name) ? [`${folder}/${name}`] : [];
  });
}

/** Every text of the content that people read: words of lessons, questions, messages, terms, labels of facts and data. */
export function contentTexts(): ContentText[] {
  return contentSources().flatMap(({ file, text }) => {
    if (file.endsWith('.mdx')) return lessonTexts(file, text);
    return file.endsWith('.json') ? jsonTexts(file, JSON.parse(text), localeOfFile(file), []) : [];
  });
}

function lessonTexts(file: string, source: string): ContentText[] {
  const locale = localeOfFile(file);
  if (locale === null) throw new Error(`${file} is named for no language`);
  const vfile = new VFile(source);
  matter(vfile);
  const words = textsOf(nodesOf(file)).filter(({ kind }) => kind === 'text');
  return [
    ...jsonTexts(file, vfile.data['matter'], locale, []),
    ...words.map(({ text, line }) => ({ file, place: `line ${line}`, locale, text })),
  ];
}

/** The strings of a value that belong to a language: by the name of the file, or by a key "kk", "ru" or "en". */
function jsonTexts(file: string, value: unknown, locale: Locale | null, path: readonly string[]): ContentText[] {
  if (typeof value === 'string') {
    // What stands for a fact, a number or a gap is an id.
    const text = value.replace(/\{(?:fact|number|gap):[^}]*\}/g, '{}');
    return locale === null ? [] : [{ file, place: path.join('.'), locale, text }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    jsonTexts(file, inner, locales.find((each) => each === key) ?? locale, [...path, key]),
  );
}

/** kk of "kk.mdx", "course.kk.json"; null where one file holds all languages. */
function localeOfFile(file: string): Locale | null {
  return locales.find((locale) => new RegExp(`[/.]${locale}\\.[a-z]+$`).test(file)) ?? null;
}

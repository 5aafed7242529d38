import { loadContent, type ContentFiles } from '@/core/course/content-file';
import type { Misconception } from '@/core/course/misconception';
import type { Problem } from '@/core/course/problem';
import { locales } from '@/core/language/locale';
import { failure, success, type Result } from '@/core/result';
import { misconceptionsSchema, misconceptionWordsSchema } from './schema';

/** Every misconception that items may name, by id, with its words in the three languages. */
export function loadMisconceptions(
  content: ContentFiles,
): Result<ReadonlyMap<string, Misconception>, readonly Problem[]> {
  const file = 'data/misconceptions/misconceptions.json';
  const structure = loadContent(content, file, misconceptionsSchema);
  const words = locales.map((locale) => {
    const wordsFile = `data/misconceptions/${locale}.json`;
    return { locale, file: wordsFile, parsed: loadContent(content, wordsFile, misconceptionWordsSchema) };
  });
  const problems = [structure, ...words.map(({ parsed }) => parsed)].flatMap((parsed) =>
    parsed.ok ? [] : parsed.error,
  );
  if (!structure.ok || problems.length > 0) return failure(problems);

  const ids = structure.value.map(({ id }) => id);
  const known = new Set(ids);
  for (const id of ids.filter((id, index) => ids.indexOf(id) !== index)) {
    problems.push({ file, place: id, message: 'this id is used twice', remedy: 'keep one record for one mistake' });
  }
  const wordsOf = new Map(words.map(({ locale, parsed }) => [locale, parsed.ok ? parsed.value : {}]));
  for (const { locale, file: wordsFile } of words) {
    const given = wordsOf.get(locale) ?? {};
    for (const id of ids.filter((id) => !(id in given))) {
      const message = 'the misconception has no words here';
      problems.push({ file: wordsFile, place: id, message, remedy: 'write name and often' });
    }
    for (const id of Object.keys(given).filter((id) => !known.has(id))) {
      const remedy = `add it to ${file} or remove it here`;
      problems.push({ file: wordsFile, place: id, message: 'unknown misconception', remedy });
    }
  }

  const misconceptions = new Map<string, Misconception>();
  for (const { id, theory } of structure.value) {
    const kk = wordsOf.get('kk')?.[id];
    const ru = wordsOf.get('ru')?.[id];
    const en = wordsOf.get('en')?.[id];
    if (kk && ru && en) misconceptions.set(id, { id, theory, words: { kk, ru, en } });
  }
  return problems.length > 0 ? failure(problems) : success(misconceptions);
}

import { unknownSources, type IdSet } from '@/core/course/check-references';
import { loadContent, type ContentFiles } from '@/core/course/content-file';
import type { Problem } from '@/core/course/problem';
import type { Term } from '@/core/course/term';
import { locales } from '@/core/language/locale';
import { failure, success, type Result } from '@/core/result';
import { termsSchema, termWordsSchema } from './schema';

/**
 * Every term of the glossary, by id, with its words in the three languages.
 *
 * @param knownSources ids of the bibliography
 */
export function loadGlossary(
  content: ContentFiles,
  knownSources: IdSet,
): Result<ReadonlyMap<string, Term>, readonly Problem[]> {
  const file = 'data/glossary/terms.json';
  const structure = loadContent(content, file, termsSchema);
  const words = locales.map((locale) => {
    const wordsFile = `data/glossary/${locale}.json`;
    return { locale, file: wordsFile, parsed: loadContent(content, wordsFile, termWordsSchema) };
  });
  const problems = [structure, ...words.map(({ parsed }) => parsed)].flatMap((parsed) =>
    parsed.ok ? [] : parsed.error,
  );
  if (!structure.ok || problems.length > 0) return failure(problems);

  const ids = structure.value.map((term) => term.id);
  const known = new Set(ids);
  for (const id of ids.filter((id, index) => ids.indexOf(id) !== index)) {
    problems.push({ file, place: id, message: 'this id is used twice', remedy: 'keep one record for one term' });
  }
  for (const { id, related, sources } of structure.value) {
    problems.push(...unknownSources(file, id, sources, knownSources));
    for (const other of related.filter((other) => !known.has(other))) {
      problems.push({
        file,
        place: id,
        message: `unknown related term "${other}"`,
        remedy: 'add the term or remove the relation',
      });
    }
  }

  const terms = new Map<string, Term>();
  const wordsOf = new Map(words.map(({ locale, parsed }) => [locale, parsed.ok ? parsed.value : {}]));
  for (const { locale, file: wordsFile } of words) {
    const given = wordsOf.get(locale) ?? {};
    for (const id of ids.filter((id) => !(id in given))) {
      problems.push({
        file: wordsFile,
        place: id,
        message: 'the term has no words here',
        remedy: 'write term and definition',
      });
    }
    for (const id of Object.keys(given).filter((id) => !known.has(id))) {
      problems.push({
        file: wordsFile,
        place: id,
        message: 'unknown term',
        remedy: `add it to ${file} or remove it here`,
      });
    }
  }
  for (const { id, related, sources } of structure.value) {
    const kk = wordsOf.get('kk')?.[id];
    const ru = wordsOf.get('ru')?.[id];
    const en = wordsOf.get('en')?.[id];
    if (kk && ru && en) terms.set(id, { id, related, sources, words: { kk, ru, en } });
  }
  return problems.length > 0 ? failure(problems) : success(terms);
}

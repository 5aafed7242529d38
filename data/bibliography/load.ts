import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { loadContent, type ContentFiles } from '@/core/course/content-file';
import type { Problem } from '@/core/course/problem';
import type { Reference, Run } from '@/core/course/reference';
import type { Locale } from '@/core/language/locale';
import { failure, success, type Result } from '@/core/result';
import { sourcesSchema, type Source } from './schema';

/** The works of the course, and how they are written in a text of one language (APA style, author-date). */
export interface Bibliography {
  readonly ids: ReadonlySet<string>;
  /** @throws RangeError for an id that is not in `ids` */
  reference(locale: Locale, id: string): Reference;
  /** "Duverger, 1954, p. 217": what stands between the brackets of a citation; several works are separated by "; ". */
  citation(locale: Locale, ids: readonly string[], page?: string): string;
  /** All works in the order of a list of references. */
  references(locale: Locale): readonly Reference[];
}

// npm's packages bring no Kazakh and no Russian words for references: csl-kk.xml and csl-ru.xml are ours.
const languageTags = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-US' } as const satisfies Record<Locale, string>;

/** Every work of `data/bibliography/sources.json` (CSL-JSON). */
export function loadBibliography(content: ContentFiles): Result<Bibliography, readonly Problem[]> {
  const file = 'data/bibliography/sources.json';
  const parsed = loadContent(content, file, sourcesSchema);
  if (!parsed.ok) return parsed;

  const ids = parsed.value.map((source) => source.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) {
    return failure(
      twice.map((id) => ({
        file,
        place: id,
        message: 'this id is used twice',
        remedy: 'keep one record for one work',
      })),
    );
  }
  for (const locale of ['kk', 'ru'] as const) {
    const path = `data/bibliography/csl-${locale}.xml`;
    const xml = content.read(path);
    if (xml === null) {
      return failure([{ file: path, place: 'file', message: 'the file is missing', remedy: 'restore it' }]);
    }
    plugins.config.get('@csl').locales.add(languageTags[locale], xml);
  }
  return success(bibliographyOf(parsed.value));
}

function bibliographyOf(sources: readonly Source[]): Bibliography {
  const styled = new Map<Locale, StyledSources>();
  // Setting the works of a language takes about a second, so a language that nobody asks for is not set.
  const styledIn = (locale: Locale): StyledSources => {
    const known = styled.get(locale) ?? styleSources(locale, sources);
    styled.set(locale, known);
    return known;
  };
  return {
    ids: new Set(sources.map((source) => source.id)),
    references: (locale) => styledIn(locale).references,
    reference(locale, id) {
      const found = styledIn(locale).references.find((reference) => reference.id === id);
      if (found === undefined) throw new RangeError(`no work "${id}" in the bibliography`);
      return found;
    },
    citation: (locale, ids, page) => styledIn(locale).cite(ids, page),
  };
}

/** The part of the citation processor (citeproc-js, inside citation-js) that we use; its package has no types for it. */
interface CitationProcessor {
  updateItems(ids: readonly string[]): void;
  makeCitationCluster(cited: readonly { id: string; locator?: string; label?: 'page' }[]): string;
  makeBibliography(): [{ entry_ids: readonly [string][] }, readonly string[]];
}

// The package's types leave the processor untyped and know CSL-JSON less exactly than our schema, which has checked it.
const citationProcessor = plugins.config.get('@csl').engine as (
  records: readonly object[],
  style: string,
  languageTag: string,
  format: 'text' | 'html',
) => CitationProcessor;

interface StyledSources {
  readonly references: readonly Reference[];
  readonly cite: (ids: readonly string[], page?: string) => string;
}

function styleSources(locale: Locale, sources: readonly Source[]): StyledSources {
  const ids = sources.map((source) => source.id);
  const listing = citationProcessor(sources.map(withoutShort), 'apa', languageTags[locale], 'html');
  listing.updateItems(ids);
  const [{ entry_ids: order }, entries] = listing.makeBibliography();

  // In the text, a law or an institution is named in the language of the reader.
  const named = sources.map((source) => inTextRecord(locale, source));
  const citing = citationProcessor(named, 'apa', languageTags[locale], 'text');
  citing.updateItems(ids);
  const cite = (cited: readonly string[], page?: string): string => {
    const works = cited.map((id) => (page === undefined ? { id } : { id, locator: page, label: 'page' as const }));
    return houseStyle(locale, citing.makeCitationCluster(works)).replace(/^\(|\)$/g, '');
  };

  const byId = new Map(sources.map((source) => [source.id, source]));
  const references = order.map(([id], index): Reference => {
    const source = byId.get(id);
    const href = source?.URL ?? (source?.DOI === undefined ? null : `https://doi.org/${source.DOI}`);
    const full = runsOf(houseStyle(locale, entries[index] ?? ''));
    return { id, short: cite([id]), full, language: source?.language ?? 'en', href };
  });
  return { references, cite };
}

function withoutShort({ short: _short, ...record }: Source): object {
  return record;
}

/** APA names a law by its title; as a web page it is named by its author, which is what `short` stands for. */
function inTextRecord(locale: Locale, source: Source): object {
  const record = withoutShort(source);
  const { short } = source;
  // With its own language the style would set the name in English capitals.
  const named = { type: 'webpage', author: [{ literal: short?.[locale] }], language: languageTags[locale] };
  return short === undefined ? record : { ...record, ...named };
}

/**
 * What the style cannot be told: a page keeps its number on its line, and in Kazakh it follows the number («217-б.»); in
 * Kazakh and Russian the day stands before the month.
 */
function houseStyle(locale: Locale, text: string): string {
  if (locale === 'en') return text.replace(/\b(pp?)\. (?=\d)/g, '$1.\u00a0');
  const dated = text.replace(/\((\d{4}[a-z]?), (\p{L}+) (\d{1,2})\)/gu, '($1, $3\u00a0$2)');
  return locale === 'kk'
    ? dated.replace(/б\. (\d+(?:(?:–|, )\d+)*)/g, '$1-б.')
    : dated.replace(/(?<!\p{L})с\. (?=\d)/gu, 'с.\u00a0');
}

/** The citation processor writes HTML; we keep its text and italics as data, so that no HTML is ever inserted. */
function runsOf(html: string): readonly Run[] {
  const inner = html.replace(/<(?!\/?i>)[^>]*>/g, '').trim();
  return inner
    .split(/(<i>.*?<\/i>)/)
    .map((piece) => ({ italic: piece.startsWith('<i>'), text: decodeEntities(piece.replace(/<\/?i>/g, '')) }))
    .filter((run) => run.text !== '');
}

function decodeEntities(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

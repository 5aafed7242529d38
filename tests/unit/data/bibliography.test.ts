import { beforeAll, describe, expect, it } from 'vitest';
import type { ContentFiles } from '@/core/course/content-file';
import type { Reference } from '@/core/course/reference';
import { locales, type Locale } from '@/core/language/locale';
import { loadBibliography, type Bibliography } from '@/data/bibliography/load';
import { contentFiles } from '@/data/content-files';

// Expected forms: Publication Manual of the American Psychological Association (7th ed., 2020), chapters 8 and 9;
// in Kazakh and Russian its words are those of the language, the day stands before the month, and in Kazakh «б.» stands
// after the number of the page. A no-break space (U+00A0) keeps together what belongs together.
const real = contentFiles(process.cwd());
const sourcesFile = 'data/bibliography/sources.json';

function holding(sources: readonly object[], files: Readonly<Record<string, string | null>> = {}): ContentFiles {
  return {
    ...real,
    read: (file) => {
      if (file === sourcesFile) return JSON.stringify(sources);
      return file in files ? (files[file] ?? null) : real.read(file);
    },
  };
}

function bibliographyOf(sources: readonly object[]): Bibliography {
  const loaded = loadBibliography(holding(sources));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

function work(id: string, family: string, year: number, rest: object = {}) {
  const author = [{ family, given: 'Maurice' }];
  return {
    id,
    type: 'book',
    title: `Title of ${id}`,
    author,
    issued: { 'date-parts': [[year]] },
    language: 'en',
    ...rest,
  };
}

const journal = { type: 'article-journal', 'container-title': 'A Journal', volume: '12', issue: '1', page: '3-27' };
const bibliography = bibliographyOf([
  work('riker1982', 'Riker', 1982, { ...journal, DOI: '10.1000/xyz' }),
  work('cox1997', 'Cox', 1997),
  work('beta1972', 'Duverger', 1972, { title: 'Beta' }),
  work('alpha1972', 'Duverger', 1972, { title: 'Alpha' }),
  work('trio1996', 'Katz', 1996, {
    author: ['Katz', 'Mair', 'Ware'].map((family) => ({ family, given: 'Anna Berta' })),
  }),
  work('pair1979', 'Laakso', 1979, { author: ['Laakso', 'Taagepera'].map((family) => ({ family, given: 'Mart' })) }),
  work('in-book', 'Mair', 1990, {
    type: 'chapter',
    'container-title': 'The Book',
    editor: [{ family: 'Lipset', given: 'Seymour' }],
    page: '10-20',
    publisher: 'A Press',
  }),
  {
    id: 'law',
    type: 'webpage',
    title: 'Law & order <draft>',
    issued: { 'date-parts': [[2022, 6, 8]] },
    short: { kk: 'Заң жобасы', ru: 'Проект закона', en: 'Draft law' },
    URL: 'https://example.org/a?b=1&c=2',
    language: 'ru',
  },
  {
    id: 'undated',
    type: 'webpage',
    title: 'A page',
    author: [{ literal: 'Central Commission' }],
    short: { kk: 'Орталық комиссия', ru: 'Центральная комиссия', en: 'Central Commission' },
    language: 'en',
  },
]);

beforeAll(() => {
  // The first question about a language sets all its works, which takes seconds on a busy machine.
  for (const locale of locales) bibliography.references(locale);
}, 60_000);

function plain({ full }: Reference): string {
  return full.map((run) => run.text).join('');
}

describe('a citation', () => {
  it.each<[Locale, string]>([
    ['kk', 'Cox, 1997, 217-б.'],
    ['ru', 'Cox, 1997, с.\u00a0217'],
    ['en', 'Cox, 1997, p.\u00a0217'],
  ])('names the page in the way of the language: %s', (locale, text) => {
    expect(bibliography.citation(locale, ['cox1997'], '217')).toBe(text);
  });

  it.each<[Locale, string, string]>([
    ['kk', '10–12', 'Cox, 1997, 10–12-б.'],
    ['kk', '5, 7', 'Cox, 1997, 5, 7-б.'],
    ['ru', '10–12', 'Cox, 1997, с.\u00a010–12'],
    ['en', '10–12', 'Cox, 1997, pp.\u00a010–12'],
    ['en', '5, 7', 'Cox, 1997, pp.\u00a05, 7'],
  ])('names several pages: %s, %s', (locale, page, text) => {
    expect(bibliography.citation(locale, ['cox1997'], page)).toBe(text);
  });

  it('of two works puts them in the order of the list of references, in whichever order they are given', () => {
    expect(bibliography.citation('en', ['cox1997', 'riker1982'])).toBe('Cox, 1997; Riker, 1982');
    expect(bibliography.citation('en', ['riker1982', 'cox1997'])).toBe('Cox, 1997; Riker, 1982');
  });

  it('tells works of one author and year apart by letters, in the order of their titles', () => {
    expect(bibliography.citation('en', ['beta1972'])).toBe('Duverger, 1972b');
    expect(bibliography.citation('en', ['alpha1972', 'beta1972'])).toBe('Duverger, 1972a, 1972b');
  });

  it.each<[Locale, string]>([
    ['kk', 'Katz және т.б., 1996'],
    ['ru', 'Katz и др., 1996'],
    ['en', 'Katz et al., 1996'],
  ])('shortens three authors to the first: %s', (locale, text) => {
    expect(bibliography.citation(locale, ['trio1996'])).toBe(text);
  });

  it('names both of two authors', () => {
    expect(bibliography.citation('en', ['pair1979'])).toBe('Laakso & Taagepera, 1979');
  });

  it.each<[Locale, string, string]>([
    ['kk', 'Заң жобасы, 2022', 'Орталық комиссия, күні көрсетілмеген'],
    ['ru', 'Проект закона, 2022', 'Центральная комиссия, б. г.'],
    ['en', 'Draft law, 2022', 'Central Commission, n.d.'],
  ])(
    'names a work of an institution, or without author or date, in the words of the language: %s',
    (locale, law, page) => {
      expect(bibliography.citation(locale, ['law'])).toBe(law);
      expect(bibliography.citation(locale, ['undated'])).toBe(page);
    },
  );
});

describe('a reference', () => {
  it('writes an article in APA style, with journal and volume in italics', () => {
    expect(bibliography.reference('en', 'riker1982').full).toEqual([
      { italic: false, text: 'Riker, M. (1982). Title of riker1982. ' },
      { italic: true, text: 'A Journal' },
      { italic: false, text: ', ' },
      { italic: true, text: '12' },
      { italic: false, text: '(1), 3–27. https://doi.org/10.1000/xyz' },
    ]);
  });

  it.each<[Locale, string]>([
    ['kk', 'Mair, M. (1990). Title of in-book. Кітапта: S. Lipset (Ред.), The Book (10–20-б.). A Press.'],
    ['ru', 'Mair, M. (1990). Title of in-book. В кн.: S. Lipset (Ред.), The Book (с.\u00a010–20). A Press.'],
    ['en', 'Mair, M. (1990). Title of in-book. In S. Lipset (Ed.), The Book (pp.\u00a010–20). A Press.'],
  ])('writes editor and pages of a chapter in the way of the language: %s', (locale, text) => {
    expect(plain(bibliography.reference(locale, 'in-book'))).toBe(text);
  });

  it.each<[Locale, string]>([
    ['kk', 'Law & order <draft>. (2022, 8\u00a0маусым). https://example.org/a?b=1&c=2'],
    ['ru', 'Law & order <draft>. (2022, 8\u00a0июня). https://example.org/a?b=1&c=2'],
    ['en', 'Law & order <draft>. (2022, June 8). https://example.org/a?b=1&c=2'],
  ])('writes a date in the order of the language: %s', (locale, text) => {
    expect(plain(bibliography.reference(locale, 'law'))).toBe(text);
  });

  it('is text and italics: signs that HTML would encode stand as they are, and no tag is left', () => {
    const { full, href } = bibliography.reference('en', 'law');
    expect(full[0]).toEqual({ italic: true, text: 'Law & order <draft>' });
    expect(full.map((run) => run.text).join('')).toContain('https://example.org/a?b=1&c=2');
    expect(href).toBe('https://example.org/a?b=1&c=2');
  });

  it('leads to the address of the work, else to its DOI, else nowhere', () => {
    const hrefs = ['law', 'riker1982', 'cox1997'].map((id) => bibliography.reference('kk', id).href);
    expect(hrefs).toEqual(['https://example.org/a?b=1&c=2', 'https://doi.org/10.1000/xyz', null]);
  });

  it('keeps the language of the work, and the short form that citations print', () => {
    expect(bibliography.reference('kk', 'law')).toMatchObject({ language: 'ru', short: 'Заң жобасы, 2022' });
  });

  it('to a work that the bibliography does not have is a mistake of the caller', () => {
    expect(() => bibliography.reference('en', 'nobody1900')).toThrow('no work "nobody1900" in the bibliography');
  });
});

describe('the list of references', () => {
  it('has every work once, by author, then year, then title', () => {
    expect(bibliography.references('en').map(({ id }) => id)).toEqual([
      'undated',
      'cox1997',
      'alpha1972',
      'beta1972',
      'trio1996',
      'pair1979',
      'law',
      'in-book',
      'riker1982',
    ]);
    expect([...bibliography.ids].sort()).toEqual(
      bibliography
        .references('kk')
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('loadBibliography', () => {
  it('reports an id that is used twice, and a missing file of words', () => {
    const twice = loadBibliography(holding([work('cox1997', 'Cox', 1997), work('cox1997', 'Cox', 1998)]));
    expect(twice).toMatchObject({
      ok: false,
      error: [{ file: sourcesFile, place: 'cox1997', message: 'this id is used twice' }],
    });
    const wordless = loadBibliography(
      holding([work('cox1997', 'Cox', 1997)], { 'data/bibliography/csl-ru.xml': null }),
    );
    expect(wordless).toMatchObject({
      ok: false,
      error: [{ file: 'data/bibliography/csl-ru.xml', message: 'the file is missing' }],
    });
  });
});

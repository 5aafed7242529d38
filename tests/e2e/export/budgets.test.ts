// @vitest-environment jsdom
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import budgets from '@/site/budgets.json';
import { exportedSite, pageTypes, type ExportedPage, type ExportedSite } from './exported-site';

const site = exportedSite('site');

/** KB of 1024 bytes, as budgets.json counts. */
function kilobytes(bytes: number): number {
  return bytes / 1024;
}

function gzipped(content: Buffer): number {
  return kilobytes(gzipSync(content, { level: 9 }).length);
}

function sizeOf(files: Iterable<string>, { read }: ExportedSite): number {
  return [...new Set(files)].reduce((sum, file) => sum + gzipped(read(file)), 0);
}

/** What a script imports, as the bundler writes it: files beside it, at once ("from") or later ("import()"). */
const imports = {
  atOnce: /\b(?:from|import)\s*["'`]\.\/([\w-]+\.js)["'`]/g,
  later: /\bimport\(\s*["'`]\.\/([\w-]+\.js)["'`]/g,
};

function isEntry(file: string): boolean {
  return /\/entry-[\w-]{8}\.js$/.test(file);
}

function importsOf(file: string, { read }: ExportedSite): string[] {
  // The entry can load every island; which of them it loads depends on the page.
  const code = read(file).toString('utf8');
  return [imports.atOnce, ...(isEntry(file) ? [] : [imports.later])].flatMap((pattern) =>
    [...code.matchAll(pattern)].map(([, name]) => `${file.slice(0, file.lastIndexOf('/'))}/${name ?? ''}`),
  );
}

/**
 * Every script that a page can ever load: its elements, and the code of each island on it, with all that these import.
 *
 * @param withKinds false: without the kinds of questions that it asks, and what only they import
 */
function scriptsOf({ document }: ExportedPage, exported: ExportedSite, withKinds = true): Set<string> {
  const elements = [...document.querySelectorAll('script[src], link[rel="modulepreload"], link[as="script"]')];
  const preloaded = elements.map((element) => fileOf(element.getAttribute('src') ?? element.getAttribute('href')));
  // What is preloaded is needed by an island or a kind, which are asked for below.
  const named = preloaded.filter((file) => withKinds || isEntry(file));
  const islands = [...document.querySelectorAll('course-island')];
  const awakening = islands.length === 0 ? [] : ['hydrate'];
  for (const island of islands) {
    awakening.push(`${island.getAttribute('data-island') ?? ''}-island`);
    const kinds = island.getAttribute('data-kinds')?.split(' ') ?? [];
    if (kinds.length > 0) awakening.push('add-kind');
    if (withKinds) awakening.push(...kinds.map((kind) => `${kind}-kind`));
  }
  const loaded = awakening.map((name) => {
    const file = exported.files.find((each) => new RegExp(`/${name}-[\\w-]{8}\\.js$`).test(each));
    if (file === undefined) throw new Error(`there is no script "${name}"`);
    return file;
  });
  const scripts = new Set([...named, ...loaded]);
  // A set that grows while it is walked through is walked to its end.
  for (const file of scripts) for (const next of importsOf(file, exported)) scripts.add(next);
  return scripts;
}

function stylesOf({ document }: ExportedPage): string[] {
  return [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => fileOf(link.getAttribute('href')));
}

function fileOf(path: string | null): string {
  return (path ?? '').replace(/^\//, '');
}

const types = ['html', 'css', 'javascript'] as const;

/** The heaviest page of each type, in whatever language it is. */
const measured = pageTypes.flatMap((type) => {
  const pages = site.pages.filter((page) => page.type === type);
  const sizes = pages.map((page) => ({
    html: gzipped(Buffer.from(page.html)),
    css: sizeOf(stylesOf(page), site),
    javascript: sizeOf(scriptsOf(page, site, false), site),
  }));
  return types.map((kind) => ({
    what: `${type}: ${kind}`,
    size: Math.max(...sizes.map((size) => size[kind])),
    budget: budgets.pages[type][kind],
  }));
});

/** What a page loads more for each kind of question that it asks. */
const questions = site.files.flatMap((file) => {
  const [, kind] = /\/([a-z-]+)-kind-[\w-]{8}\.js$/.exec(file) ?? [];
  if (kind === undefined || kind === 'add') return [];
  const page = site.pages.find(({ document }) =>
    [...document.querySelectorAll('[data-kinds]')].some((island) =>
      island.getAttribute('data-kinds')?.split(' ').includes(kind),
    ),
  );
  if (page === undefined) throw new Error(`no page asks a question of the kind ${kind}`);
  const others = scriptsOf(page, site, false);
  const own = new Set([file]);
  for (const each of own) for (const next of importsOf(each, site)) own.add(next);
  return [
    {
      what: `question: ${kind}`,
      size: sizeOf(
        [...own].filter((each) => !others.has(each)),
        site,
      ),
      budget: budgets.question,
    },
  ];
});

const fonts = {
  what: 'fonts of the whole site',
  size: kilobytes(
    site.files.filter((file) => file.endsWith('.woff2')).reduce((sum, file) => sum + site.read(file).length, 0),
  ),
  budget: budgets.fonts,
};

const rows = [...measured, ...questions, fonts];

console.log(
  [
    `${'KB'.padEnd(34)}measured  budget`,
    ...rows.map(
      ({ what, size, budget }) => `${what.padEnd(32)}${size.toFixed(1).padStart(10)}${String(budget).padStart(8)}`,
    ),
  ].join('\n'),
);

describe('bytes that a visitor loads', () => {
  it('are counted with the pieces of code that come later', () => {
    const lesson = site.pages.find(({ type }) => type === 'lesson');
    if (lesson === undefined) throw new Error('the site has no lesson');
    const names = [...scriptsOf(lesson, site)].map((file) => file.replace(/^.*\/(.*)-[\w-]{8}\.js$/, '$1'));
    expect(names).toEqual(expect.arrayContaining(['entry', 'library', 'check-island', 'item', 'theme-island']));
    expect(names).not.toContain('quiz-island');
  });

  it('have the code of a kind of question only where such a question is asked', () => {
    for (const page of site.pages.filter(({ type }) => type === 'lesson' || type === 'quiz')) {
      const asked = [...page.document.querySelectorAll('[data-kinds]')].flatMap(
        (island) => island.getAttribute('data-kinds')?.split(' ') ?? [],
      );
      const loaded = [...scriptsOf(page, site)].flatMap(
        (file) => /\/([a-z-]+)-kind-[\w-]{8}\.js$/.exec(file)?.[1] ?? [],
      );
      expect(asked.length).toBeGreaterThan(0);
      expect(loaded.filter((kind) => kind !== 'add').sort()).toEqual([...new Set(asked)].sort());
    }
  });

  it.each(rows)('are within the budget of site/budgets.json: $what', ({ size, budget }) => {
    // A type without pages would measure minus infinity.
    expect(size).toBeGreaterThanOrEqual(0);
    expect(size).toBeLessThanOrEqual(budget);
  });
});

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

function importsOf(file: string, { read }: ExportedSite): string[] {
  // The entry can load every island; which of them it loads depends on the page.
  const isEntry = /\/entry-[\w-]{8}\.js$/.test(file);
  const code = read(file).toString('utf8');
  return [imports.atOnce, ...(isEntry ? [] : [imports.later])].flatMap((pattern) =>
    [...code.matchAll(pattern)].map(([, name]) => `${file.slice(0, file.lastIndexOf('/'))}/${name ?? ''}`),
  );
}

/** Every script that a page can ever load: its elements, and the code of each island on it, with all that these import. */
function scriptsOf({ document }: ExportedPage, exported: ExportedSite): Set<string> {
  const elements = [...document.querySelectorAll('script[src], link[rel="modulepreload"], link[as="script"]')];
  const named = elements.map((element) => fileOf(element.getAttribute('src') ?? element.getAttribute('href')));
  const islands = [...document.querySelectorAll('course-island')].map((each) => each.getAttribute('data-island') ?? '');
  const awakening = islands.length === 0 ? [] : ['hydrate', ...islands.map((name) => `${name}-island`)];
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

const kinds = ['html', 'css', 'javascript'] as const;

/** The heaviest page of each type, in whatever language it is. */
const measured = pageTypes.flatMap((type) => {
  const pages = site.pages.filter((page) => page.type === type);
  const sizes = pages.map((page) => ({
    html: gzipped(Buffer.from(page.html)),
    css: sizeOf(stylesOf(page), site),
    javascript: sizeOf(scriptsOf(page, site), site),
  }));
  return kinds.map((kind) => ({
    what: `${type}: ${kind}`,
    size: Math.max(...sizes.map((size) => size[kind])),
    budget: budgets.pages[type][kind],
  }));
});

const fonts = {
  what: 'fonts of the whole site',
  size: kilobytes(
    site.files.filter((file) => file.endsWith('.woff2')).reduce((sum, file) => sum + site.read(file).length, 0),
  ),
  budget: budgets.fonts,
};

const rows = [...measured, fonts];

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

  it.each(rows)('are within the budget of site/budgets.json: $what', ({ size, budget }) => {
    // A type without pages would measure minus infinity.
    expect(size).toBeGreaterThanOrEqual(0);
    expect(size).toBeLessThanOrEqual(budget);
  });
});

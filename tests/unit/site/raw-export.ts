import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { IslandScripts } from '@/site/bundle-islands.mjs';

/** An empty folder that disappears after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** All files of a folder by path, with their text. */
export function readFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder, { encoding: 'utf8', recursive: true }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

interface RawPage {
  readonly lang?: string;
  /** Below the site's root, without the first slash. */
  readonly path?: string;
  readonly basePath?: string;
  readonly body?: string;
}

/**
 * A page as Next 16 exports it, cut down: every kind of element that it puts around ours stands here once, in its words
 * and its order.
 */
export function page({ lang = 'kk', path = 'kk/', basePath = '', body = '<h1>Партиялар</h1>' }: RawPage = {}): string {
  const chunk = (name: string) => `${basePath}/_next/static/chunks/${name}`;
  const address = (to: string) => `https://site-url.invalid${basePath}/${to}`;
  const alternate = (language: string, to: string) =>
    `<link rel="alternate" hrefLang="${language}" href="${address(to)}"/>`;
  const inLocale = (locale: string) => path.replace(/^\w\w/, locale);
  return [
    `<!DOCTYPE html><html lang="${lang}"><head><meta charSet="utf-8"/>`,
    '<link rel="preconnect" href="/" crossorigin=""/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<link rel="stylesheet" href="${chunk('a.css')}" data-precedence="next"/>`,
    `<link rel="preload" as="script" fetchPriority="low" href="${chunk('a.js')}"/>`,
    `<script src="${chunk('b.js')}" async=""></script>`,
    `<script src="${chunk('turbopack-c.js')}" async=""></script>`,
    '<title>Партиялар</title>',
    `<link rel="canonical" href="${address(path)}"/>`,
    ...['kk', 'ru', 'en'].map((locale) => alternate(locale, inLocale(locale))),
    alternate('x-default', inLocale('kk')),
    `<meta property="og:url" content="${address(path)}"/>`,
    `<link rel="icon" href="${basePath}/icon.svg" type="image/svg+xml"/>`,
    `<script src="${basePath}/theme.js"></script>`,
    `<script src="${chunk('polyfill.js')}" noModule=""></script></head>`,
    `<body><div hidden=""><!--$--><!--/$--></div>${body}<!--$--><!--/$-->`,
    '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"runtimeModuleIds":[1]});</script>',
    `<script src="${chunk('a.js')}" async=""></script>`,
    '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
    `<script>self.__next_f.push([1,"0:[\\"$\\",\\"link\\",null,{\\"href\\":\\"${address(path)}\\"}]\\n1:[\\"$\\",\\"h"])</script>`,
    '<script>self.__next_f.push([1,"1\\",null,{}]\\n"])</script></body></html>',
  ].join('');
}

/** An island as components/island/island.tsx writes it. */
export function island(
  name: string,
  waking: string,
  inside = '<p>x</p>',
  itemKinds = '',
  props = '{&quot;locale&quot;:&quot;kk&quot;}',
): string {
  const kinds = itemKinds === '' ? '' : ` data-kinds="${itemKinds}"`;
  return `<course-island data-island="${name}" data-waking="${waking}" data-props="${props}"${kinds}>${inside}</course-island>`;
}

/** A raw export with one page per language and what else Next puts there. */
export function rawExport(more: Readonly<Record<string, string>> = {}, basePath = ''): Record<string, string> {
  return {
    'index.html':
      '<!doctype html><html lang="kk"><meta charset="utf-8" /><title>Тіл</title><link rel="stylesheet" href="start.css" /><script src="start.js"></script><a href="kk/">Қазақша</a></html>',
    'start.css': 'a{color:red}',
    'start.js': 'location.replace("./kk/")',
    'kk/index.html': page({ lang: 'kk', path: 'kk/', basePath }),
    'ru/index.html': page({ lang: 'ru', path: 'ru/', basePath }),
    'en/index.html': page({ lang: 'en', path: 'en/', basePath }),
    'kk/index.txt': 'flight',
    'kk/__next._full.txt': 'flight',
    'kk/__next._tree.txt': 'flight',
    'kk/__next.$d$locale.__PAGE__.txt': 'flight',
    '404.html': page({ path: '404/', basePath }),
    '404/index.html': page({ path: '404/', basePath }),
    '_not-found/index.html': page({ path: '404/', basePath }),
    '_not-found/index.txt': 'flight',
    '_next/static/static/_buildManifest.js': 'self.__BUILD_MANIFEST={}',
    '_next/static/static/_clientMiddlewareManifest.js': 'self.__MIDDLEWARE_MATCHERS=[]',
    '_next/static/chunks/a.js': 'console.log(1)',
    '_next/static/chunks/turbopack-c.js': 'console.log(2)',
    '_next/static/chunks/a.css': 'body{margin:0}',
    '_next/static/media/literata-cyrillic.0h9d7_-x.woff2': 'cyrillic',
    '_next/static/media/literata-italic-cyrillic.1h9d7.woff2': 'italic',
    '_next/static/media/literata-latin.2h9d7.woff2': 'latin',
    'licence.txt': 'words of our own',
    'theme.js': '// theme',
    ...more,
  };
}

const needs: Readonly<Record<string, readonly string[]>> = {
  check: ['check-island-1.js', 'hydrate-1.js', 'item-1.js', 'library-1.js'],
  quiz: ['hydrate-1.js', 'item-1.js', 'library-1.js', 'quiz-island-1.js'],
  resume: ['hydrate-1.js', 'library-1.js', 'resume-island-1.js'],
  theme: ['hydrate-1.js', 'library-1.js', 'theme-island-1.js'],
};

const kinds: readonly string[] = ['matching', 'numeric'];

/** What bundleIslands gives, of four islands and two kinds of items; the code of each file is its name. */
export const fakeIslands: IslandScripts = {
  files: new Map(
    ['entry-1.js', ...new Set(Object.values(needs).flat()), ...kinds.map((kind) => `${kind}-kind-1.js`)].map((name) => [
      name,
      `// ${name}`,
    ]),
  ),
  entry: 'entry-1.js',
  needs: (name, itemKinds) => {
    const found = needs[name];
    if (found === undefined) throw new Error(`no island "${name}"`);
    const unknown = itemKinds.find((kind) => !kinds.includes(kind));
    if (unknown !== undefined) throw new Error(`no kind "${unknown}"`);
    return [...found, ...itemKinds.map((kind) => `${kind}-kind-1.js`)];
  },
  theme: '(()=>{document.documentElement.dataset.theme=`dark`})();',
  added: ['{"prefetch":["next"]}', '{"prefetch":["hovered"]}'],
};

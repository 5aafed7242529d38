import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

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

/** A page as Next writes it, cut down: metadata with absolute addresses in the head and again in the flight data. */
export function page({ lang = 'kk', path = 'kk/', body = '<h1>Партиялар</h1>' } = {}): string {
  const languages = ['kk', 'ru', 'en'].map((locale) => [locale, path.replace(/^\w\w/, locale)] as const);
  const links = [
    `<link rel="canonical" href="https://site-url.invalid/${path}"/>`,
    ...languages.map(([l, to]) => `<link rel="alternate" hrefLang="${l}" href="https://site-url.invalid/${to}"/>`),
    `<meta property="og:url" content="https://site-url.invalid/${path}"/>`,
  ].join('');
  const elements = [
    ['$', 'title', '0', { children: 'Партиялар' }],
    ['$', 'link', '1', { rel: 'canonical', href: `https://site-url.invalid/${path}` }],
    ['$', 'meta', '2', { property: 'og:url', content: `https://site-url.invalid/${path}` }],
  ];
  return (
    `<!DOCTYPE html><html lang="${lang}"><head><meta charSet="utf-8"/>` +
    '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>' +
    `<script src="/_next/static/chunks/a.js" async=""></script><title>Партиялар</title>${links}</head>` +
    `<body>${body}<script>(self.__next_f=self.__next_f||[]).push([0])</script>${flight(`1:${JSON.stringify(elements)}\n`)}</body></html>`
  );
}

/** Inline scripts with flight data, as Next cuts them: every `size` characters, wherever that is. */
export function flight(rows: string, size = 40): string {
  const chunks = Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));
  return chunks.map((chunk) => `<script>self.__next_f.push([1,${JSON.stringify(chunk)}])</script>`).join('');
}

/** What React would read from the flight data of a page. */
export function flightRows(html: string): string {
  const chunks = [...html.matchAll(/<script>self\.__next_f\.push\((\[1,.*?\])\)<\/script>/gs)];
  // Each is what `flight` above, or Next, has written: [1, text].
  return chunks.map((chunk) => (JSON.parse(chunk[1] ?? '') as [1, string])[1]).join('');
}

/** A raw export with one page per language and what else Next puts there. */
export function rawExport(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    'index.html':
      '<!doctype html><html lang="kk"><meta charset="utf-8"><title>Тіл</title><a href="kk/">Қазақша</a></html>',
    'kk/index.html': page({ lang: 'kk', path: 'kk/' }),
    'ru/index.html': page({ lang: 'ru', path: 'ru/' }),
    'en/index.html': page({ lang: 'en', path: 'en/' }),
    'kk/index.txt': 'flight',
    'kk/__next._full.txt': 'flight',
    'kk/__next.$d$locale.__PAGE__.txt': 'flight',
    '404.html': page({ path: '404/' }),
    '404/index.html': page({ path: '404/' }),
    '_not-found/index.html': page({ path: '404/' }),
    '_not-found/index.txt': 'flight',
    '_next/static/static/_buildManifest.js': 'self.__BUILD_MANIFEST={}',
    '_next/static/chunks/a.js': 'console.log(1)',
    '_next/static/chunks/a.css': 'body{margin:0}',
    '_next/static/media/literata-cyrillic.0h9d7_-x.woff2': 'cyrillic',
    '_next/static/media/literata-italic-cyrillic.1h9d7.woff2': 'italic',
    '_next/static/media/literata-latin.2h9d7.woff2': 'latin',
    'licence.txt': 'words of our own',
    'theme.js': '// theme',
    ...more,
  };
}

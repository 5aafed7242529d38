import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '@/core/language/locale';

/** Where tests/e2e/build-site.mjs puts what it builds. */
const made = join(import.meta.dirname, '../../../.site-test');

export const pageTypes = ['home', 'lesson', 'quiz', 'glossary', 'sources', 'about', 'gallery', 'not-found'] as const;
export type PageType = (typeof pageTypes)[number];

export interface ExportedPage {
  /** File below the site's folder, such as "kk/about/index.html". */
  readonly name: string;
  /** Path of its address, with the sub-path: "/course/kk/about/". */
  readonly path: string;
  /** Null for the page at the root, where nothing but the choice of a language is. */
  readonly type: PageType | null;
  readonly html: string;
  /** As a browser without JavaScript sees it. */
  readonly document: Document;
}

export interface ExportedSite {
  readonly basePath: string;
  /** All files with slashes, in code-unit order. */
  readonly files: readonly string[];
  readonly read: (file: string) => Buffer;
  readonly pages: readonly ExportedPage[];
}

/**
 * A finished site as it lies on the disk. Needs DOMParser: the test file names jsdom as its environment.
 *
 * @param name folder in `.site-test`
 * @param basePath the sub-path for which it was built
 */
export function exportedSite(name: string, basePath = ''): ExportedSite {
  const folder = join(made, name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => readPage(file, read(file), basePath));
  return { basePath, files, read, pages };
}

function readPage(name: string, bytes: Buffer, basePath: string): ExportedPage {
  const html = bytes.toString('utf8');
  return {
    name,
    path: `${basePath}/${name.replace(/(^|\/)index\.html$/, '$1')}`,
    type: typeOf(name),
    html,
    document: new DOMParser().parseFromString(html, 'text/html'),
  };
}

function typeOf(name: string): PageType | null {
  if (name === '404.html') return 'not-found';
  const [, rest] = new RegExp(`^(?:${locales.join('|')})/(.*)index\\.html$`).exec(name) ?? [];
  if (rest === undefined) return null;
  if (rest === '') return 'home';
  if (/^lessons\/[^/]+\/$/.test(rest)) return 'lesson';
  if (/^lessons\/[^/]+\/quiz\/$/.test(rest)) return 'quiz';
  if (rest.startsWith('gallery/')) return 'gallery';
  const type = pageTypes.find((each) => `${each}/` === rest);
  if (type === undefined) throw new Error(`${name} is of no known type: name it in exported-site.ts and budgets.json`);
  return type;
}

/** The texts that a person may come across on a page: text nodes, and attributes that are shown or read out. */
export function textsOf({ document }: ExportedPage): string[] {
  const texts = [...document.querySelectorAll('[alt], [aria-label], [title], [placeholder], meta[name="description"]')]
    .flatMap((element) =>
      ['alt', 'aria-label', 'title', 'placeholder', 'content'].map((name) => element.getAttribute(name)),
    )
    .filter((text) => text !== null);
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    // Formulas carry their TeX for those who copy them; it is not shown.
    if (node.parentElement?.closest('script, style, annotation') === null) texts.push(node.textContent ?? '');
  }
  return texts.filter((text) => text.trim() !== '');
}

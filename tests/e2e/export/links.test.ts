// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { locales } from '@/core/language/locale';
import { exportedSite, type ExportedPage, type ExportedSite } from './exported-site';

const address = 'https://course.example';
const site = exportedSite('site');
const underSubPath = exportedSite('sub-path', '/course');

const coursePages = site.pages.filter(({ type }) => type !== null && type !== 'not-found');

/** Every address on a page, with the element for the message. */
function addressesOf({ document }: ExportedPage): { readonly element: Element; readonly value: string }[] {
  const addressed = '[href], [src], [srcset], [poster], [action], [data]';
  return [...document.querySelectorAll(addressed)].flatMap((element) =>
    ['href', 'src', 'srcset', 'poster', 'action', 'data'].flatMap((name) => {
      const value = element.getAttribute(name);
      if (value === null) return [];
      const values = name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/)[0] ?? '') : [value];
      return values.map((each) => ({ element, value: each }));
    }),
  );
}

/** What is wrong with an address on a page, or null: it leads elsewhere, or to something that the export has. */
function faultOf(value: string, page: ExportedPage, { basePath, files, pages }: ExportedSite): string | null {
  const url = new URL(value, address + page.path);
  if (url.origin !== address) return null;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(`${basePath}/`)) return `leads out of ${basePath}`;
  const inside = path.slice(basePath.length + 1);
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!files.includes(file)) return `there is no file ${file}`;
  const id = decodeURIComponent(url.hash.slice(1));
  if (id === '') return null;
  const target = pages.find(({ name }) => name === file);
  return target?.document.getElementById(id) ? null : `${file} has no id "${id}"`;
}

describe.each([
  ['at the root of a host', site],
  ['under a sub-path', underSubPath],
])('every page, %s,', (_, exported) => {
  it('has only addresses that exist, with their anchors', () => {
    const broken = exported.pages.flatMap((page) =>
      addressesOf(page).flatMap(({ element, value }) => {
        const fault = faultOf(value, page, exported);
        return fault === null ? [] : [`${page.name}: <${element.localName}> ${value}: ${fault}`];
      }),
    );
    expect([...new Set(broken)]).toEqual([]);
  });

  it('has a stylesheet that asks only for files that exist', () => {
    const asked = exported.files
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        [
          ...exported
            .read(file)
            .toString('utf8')
            .matchAll(/url\(["']?(?!data:)([^"')]+)/g),
        ].map(([, value = '']) => new URL(value, `${address}${exported.basePath}/${file}`).pathname),
      );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((path) => !exported.files.includes(path.slice(exported.basePath.length + 1)))).toEqual([]);
    expect(asked.filter((path) => !path.startsWith(`${exported.basePath}/assets/`))).toEqual([]);
  });

  it('leads to a page in the language that a link promises', () => {
    const wrong = exported.pages.flatMap((page) =>
      [...page.document.querySelectorAll('a[hreflang]')].flatMap((link) => {
        const path = new URL(link.getAttribute('href') ?? '', address + page.path).pathname;
        const target = exported.pages.find((each) => each.path === path);
        const language = target?.document.documentElement.lang;
        return language === link.getAttribute('hreflang') ? [] : [`${page.name}: ${path} is in ${String(language)}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('gives each id to one element', () => {
    const twice = exported.pages.flatMap(({ name, document }) => {
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name}: ${id}`);
    });
    expect(twice).toEqual([]);
  });

  it('has exactly one h1', () => {
    const counts = exported.pages.map(({ name, document }) => [name, document.querySelectorAll('h1').length] as const);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  });
});

describe('the languages of the site', () => {
  it('have the same pages', () => {
    const pathsIn = (locale: string) =>
      coursePages.filter(({ path }) => path.startsWith(`/${locale}/`)).map(({ path }) => path.slice(3));
    expect(pathsIn('kk').length).toBeGreaterThan(0);
    expect(pathsIn('ru')).toEqual(pathsIn('kk'));
    expect(pathsIn('en')).toEqual(pathsIn('kk'));
  });

  it.each(coursePages)('are named by $path', ({ path, document }) => {
    expect(document.documentElement.lang).toBe(path.slice(1, 3));
  });

  it('are Kazakh by default on the pages that speak all of them', () => {
    const others = site.pages.filter((page) => !coursePages.includes(page));
    expect(others.map(({ name }) => name)).toEqual(['404.html', 'index.html']);
    expect(others.map(({ document }) => document.documentElement.lang)).toEqual(['kk', 'kk']);
  });
});

describe('what search engines and lists of links show', () => {
  it('is a title that no other page of the language has', () => {
    const titles = coursePages.map(({ path, document }) => `${path.slice(1, 3)}: ${document.title}`);
    expect(titles.filter((title) => title.length < 'kk: '.length + 3)).toEqual([]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('is a description of 50 to 170 characters', () => {
    const lengths = coursePages.map(({ path, document }) => {
      const metas = [...document.querySelectorAll('meta[name="description"]')];
      return { path, lengths: metas.map((meta) => meta.getAttribute('content')?.length ?? 0) };
    });
    expect(lengths.filter(({ lengths: [first = 0, second] }) => first < 50 || first > 170 || second)).toEqual([]);
  });
});

describe('the address of a page', () => {
  const inLanguage = (path: string, locale: string) => `${address}/${locale}${path.slice(3)}`;

  it.each(coursePages)('is said by $path, with those of its other languages', ({ path, document }) => {
    const hrefs = (selector: string) =>
      [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
    expect(hrefs('link[rel="canonical"]')).toEqual([address + path]);
    const alternates = [...document.querySelectorAll('link[rel="alternate"]')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]);
    expect(Object.fromEntries(alternates)).toEqual({
      ...Object.fromEntries(locales.map((locale) => [locale, inLanguage(path, locale)])),
      'x-default': inLanguage(path, 'kk'),
    });
    expect(alternates).toHaveLength(locales.length + 1);
  });

  it('is left out where it is not known', () => {
    const said = underSubPath.pages.filter(({ document }) =>
      document.querySelector('link[rel="canonical"], link[rel="alternate"], meta[property="og:url"]'),
    );
    expect(said.map(({ name }) => name)).toEqual([]);
    expect(underSubPath.files).not.toContain('sitemap.xml');
  });

  it('stands in the sitemap, and nothing else does: no gallery, which is for authors', () => {
    const sitemap = new DOMParser().parseFromString(site.read('sitemap.xml').toString('utf8'), 'application/xml');
    const listed = [...sitemap.querySelectorAll('url > loc')].map((loc) => loc.textContent);
    const forLearners = coursePages.filter(({ type }) => type !== 'gallery');
    expect(listed.toSorted()).toEqual(forLearners.map(({ path }) => address + path).toSorted());
  });
});

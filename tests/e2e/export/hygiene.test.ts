// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { exportedSite, textsOf } from './exported-site';

const site = exportedSite('site');
const texts = site.pages.flatMap((page) => textsOf(page).map((text) => ({ page: page.name, text })));

/** Where the pattern is found, with a few characters around it. */
function findInTexts(pattern: RegExp): string[] {
  return texts.flatMap(({ page, text }) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [`${page}: … ${text.slice(Math.max(0, at - 30), at + 50)} …`];
  });
}

/** The same in all files that are text, scripts included: what is sent can be read. */
function findInFiles(pattern: RegExp): string[] {
  return site.files
    .filter((file) => /\.(html|css|js|mjs|json|xml|svg|txt)$/.test(file))
    .flatMap((file) => {
      const text = site.read(file).toString('utf8');
      const at = text.search(pattern);
      return at < 0 ? [] : [`${file}: … ${text.slice(Math.max(0, at - 30), at + 50)} …`];
    });
}

function elementsWith(isWrong: (name: string, value: string, element: Element) => boolean): string[] {
  return site.pages.flatMap((page) =>
    [...page.document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => isWrong(name, value, element))
        .map(({ name, value }) => `${page.name}: <${element.localName} ${name}="${value.slice(0, 80)}">`),
    ),
  );
}

describe('the Content-Security-Policy needs no exception:', () => {
  it('no element has a style attribute', () => {
    expect(elementsWith((name) => name === 'style')).toEqual([]);
  });

  it('no element has an inline event handler', () => {
    expect(elementsWith((name) => name.startsWith('on'))).toEqual([]);
  });

  it('no page has a style element', () => {
    expect(site.pages.filter(({ document }) => document.querySelector('style')).map(({ name }) => name)).toEqual([]);
  });
});

describe('pages ask no other origin:', () => {
  // Links to works and the page's own addresses in other languages are not fetched.
  const isFetched = (element: Element) => !element.matches('a, link[rel="canonical"], link[rel="alternate"]');

  it('nothing that a page fetches has an address with an origin', () => {
    const fetching = ['src', 'href', 'xlink:href', 'srcset', 'poster', 'data', 'action', 'formaction'];
    expect(
      elementsWith(
        (name, value, element) =>
          fetching.includes(name) && isFetched(element) && /^\s*([a-z][\w+.-]*:|\/\/)/i.test(value),
      ),
    ).toEqual([]);
  });

  it('nothing that a stylesheet fetches has one', () => {
    const styles = site.files.filter((file) => file.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    const addresses = styles.flatMap((file) => [
      ...site
        .read(file)
        .toString('utf8')
        .matchAll(/(?:url\(|@import)\s*["']?\s*((?:[a-z][\w+.-]*:)?\/\/[^"')]*)/gi),
    ]);
    expect(addresses.map(([match]) => match)).toEqual([]);
  });
});

describe('readers see the text that was meant:', () => {
  it.each([
    ['value that was never there', /\bundefined\b|\bNaN\b|\[object \w+\]/],
    ['place that was not filled', /\{\w+(:[^}]*)?\}/],
    ['citation that was not found', /\[@/],
    ['working note', /\b(TODO|FIXME|XXX|TBD|lorem ipsum)\b/i],
    ['Markdown that was not read', /\*\*|^#{1,6} |\]\(/m],
  ])('no %s', (_, pattern) => {
    expect(findInTexts(pattern)).toEqual([]);
  });

  it('no word mixes Latin and Cyrillic letters', () => {
    const mixed = texts.flatMap(({ page, text }) =>
      (text.match(/\p{L}+/gu) ?? [])
        .filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))
        .map((word) => `${page}: ${word}`),
    );
    expect([...new Set(mixed)]).toEqual([]);
  });
});

describe('nothing private is published:', () => {
  it.each([
    ['path of a machine', /(?<![\w.])\/(work|tmp|home|root|Users|var\/folders)\/[\w.-]+|\b[A-Z]:\\+Users\b/],
    ['name of a working file', /\b\d{3}_[0-9a-f]{6,}\.txt\b/],
    ['word of the working files', /\bdossier\b|\bseeds\b|\bannote\b/i],
    ['place that stands for the address of the site', /site-url\.invalid/],
  ])('no %s', (_, pattern) => {
    expect(findInFiles(pattern)).toEqual([]);
  });

  it('no file that only the framework’s own navigation would fetch', () => {
    const allowed = /\.(html|css|js|woff2|svg|xml)$|^robots\.txt$/;
    expect(site.files.filter((file) => !allowed.test(file))).toEqual([]);
    expect(site.files.filter((file) => /__next|_buildManifest|_ssgManifest|^_not-found|^404\//.test(file))).toEqual([]);
  });

  it('no source map', () => {
    expect(findInFiles(/sourceMappingURL=/)).toEqual([]);
  });
});

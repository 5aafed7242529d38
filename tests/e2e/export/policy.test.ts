// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exportedSite, type ExportedPage, type ExportedSite } from './exported-site';

const sites: [string, ExportedSite][] = [
  ['at the root of a host', exportedSite('site')],
  ['under a sub-path', exportedSite('sub-path', '/course')],
];

function policyOf({ document }: ExportedPage): Map<string, string[]> {
  const content = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
  return new Map(
    content.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(' ');
      return [name, values];
    }),
  );
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The texts of the inline scripts of a page that a browser would run or obey: all but data. */
function inlineScriptsOf({ document }: ExportedPage): string[] {
  return [...document.querySelectorAll('script:not([src])')]
    .filter((script) => !/^application\/(\w+\+)?json$/.test(script.getAttribute('type') ?? ''))
    .map((script) => script.textContent);
}

function hasIslands({ document }: ExportedPage): boolean {
  return document.querySelector('course-island') !== null;
}

/** The texts of rules that the entry of the islands adds to a page, read from the string literals in its code. */
function rulesInEntry({ files, read }: ExportedSite): string[] {
  const entries = files.filter((file) => /^assets\/islands\/entry-[\w-]{8}\.js$/.test(file));
  const literals = entries.flatMap((file) => [
    ...read(file)
      .toString('utf8')
      .matchAll(/([`"'])(\{\\?"(?:\\.|(?!\1)[^\\])*\})\1/g),
  ]);
  return literals.map(([, , text = '']) => text.replace(/\\(.)/g, '$1'));
}

/** What each page says of itself, where it says anything. */
function eachPage({ pages }: ExportedSite, wrongOn: (page: ExportedPage) => readonly string[]): string[] {
  return pages.flatMap((page) => wrongOn(page).map((wrong) => `${page.name}: ${wrong}`));
}

function tag(element: Element): string {
  return element.outerHTML.slice(0, 160);
}

describe.each(sites)('the policy of every page, %s,', (_, site) => {
  const rules = rulesInEntry(site);

  it('stands before everything that it rules', () => {
    const firsts = site.pages.map(({ document }) =>
      document.querySelector('meta[http-equiv], script, link, img, style'),
    );
    expect(firsts.map((first) => first?.getAttribute('http-equiv'))).toEqual(
      site.pages.map(() => 'Content-Security-Policy'),
    );
  });

  it('forbids what it does not name, and names no other origin and nothing unsafe', () => {
    for (const page of site.pages) {
      const policy = policyOf(page);
      expect(policy.get('default-src'), page.name).toEqual(["'none'"]);
      const sources = [...policy.values()].flat();
      expect(sources.filter((source) => !/^('none'|'self'|data:|'sha256-[\w+/]{43}=')$/.test(source))).toEqual([]);
      expect(policy.get('script-src')).not.toContain('data:');
    }
  });

  it('has the hash of each inline script, and no hash that belongs to nothing', () => {
    expect(rules).toHaveLength(2);
    for (const page of site.pages) {
      const needed = [...inlineScriptsOf(page), ...(hasIslands(page) ? rules : [])].map(hashOf);
      expect(policyOf(page).get('script-src')?.toSorted(), page.name).toEqual(["'self'", ...needed].toSorted());
    }
  });

  it('allows one inline script, which sets the theme before the stylesheet, on all pages of the course', () => {
    const scripts = site.pages.filter(({ type }) => type !== null).map((page) => inlineScriptsOf(page));
    expect(new Set(scripts.map((texts) => JSON.stringify(texts))).size).toBe(1);
    expect(scripts[0]).toEqual([expect.stringContaining('parties-and-reform/theme')]);
    const late = eachPage(site, ({ type, document }) =>
      type !== null && document.querySelector('script, link[rel="stylesheet"]')?.localName !== 'script' ? ['late'] : [],
    );
    expect(late).toEqual([]);
  });
});

describe.each(sites)('every page, %s,', (_, site) => {
  const coursePages: ExportedSite = { ...site, pages: site.pages.filter(({ type }) => type !== null) };

  it('loads one script file when it has islands, and else none', () => {
    expect(site.pages.some(hasIslands)).toBe(true);
    expect(coursePages.pages.find(({ name }) => name === '404.html')).not.toSatisfy(hasIslands);
    const wrong = eachPage(coursePages, (page) => {
      const loaded = [...page.document.querySelectorAll('script[src]')].map(
        (script) => script.getAttribute('src')?.replace(/-[\w-]{8}\.js$/, '') ?? '',
      );
      const wanted = hasIslands(page) ? [`${site.basePath}/assets/islands/entry`] : [];
      return loaded.join() === wanted.join() ? [] : [loaded.join()];
    });
    expect(wrong).toEqual([]);
  });

  it('preloads code only from the assets, and only where islands are', () => {
    const wrong = eachPage(coursePages, (page) =>
      [...page.document.querySelectorAll('link[rel="modulepreload"], link[as="script"]')]
        .filter(
          (link) => !hasIslands(page) || !link.getAttribute('href')?.startsWith(`${site.basePath}/assets/islands/`),
        )
        .map(tag),
    );
    expect(wrong).toEqual([]);
  });

  it('waits with its text for one stylesheet at most, and for no script file', () => {
    const wrong = eachPage(coursePages, ({ document }) => {
      const styles = [...document.querySelectorAll('link[rel="stylesheet"]')];
      const blocking = [...document.querySelectorAll('script[src]:not([type="module"], [async], [defer])')];
      return [...styles.slice(1), ...blocking].map(tag);
    });
    expect(wrong).toEqual([]);
  });

  it('preloads one font file at most', () => {
    const wrong = eachPage(site, ({ document }) =>
      [...document.querySelectorAll('link[rel="preload"]')]
        .filter((link, index) => index > 0 || !link.matches('[as="font"]'))
        .map(tag),
    );
    expect(wrong).toEqual([]);
  });

  it('gives each picture its size, so that no text moves when it comes', () => {
    const sized = ':is(img, video, iframe, object, embed)';
    const wrong = eachPage(site, ({ document }) =>
      [...document.querySelectorAll(`${sized}:not([width][height])`)].map(tag),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(sites)('the first page, %s,', (_, site) => {
  it('stands alone, with its own small files', () => {
    const first = site.pages.find(({ name }) => name === 'index.html');
    const asked = [...(first?.document.querySelectorAll('script, link') ?? [])];
    expect(asked.map((element) => element.getAttribute('src') ?? element.getAttribute('href'))).toEqual([
      'icon.svg',
      'start.css',
      'start.js',
    ]);
    expect(first).not.toSatisfy(hasIslands);
  });
});

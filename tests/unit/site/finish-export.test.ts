import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '@/core/language/locale';
import { contentSecurityPolicy, finishExport, LOCALES } from '@/site/finish-export.mjs';
import { decodeAttribute, startTags } from '@/site/html.mjs';
import { fakeIslands, island, page, rawExport, readFiles, temporaryFolder, writeFiles } from './raw-export';

/** The finished site, by path, of a raw export. */
function finish(raw: Readonly<Record<string, string>>, place: { basePath?: string; siteAddress?: string | null } = {}) {
  const folder = temporaryFolder();
  writeFiles(join(folder, 'raw'), raw);
  const options = {
    from: join(folder, 'raw'),
    to: join(folder, 'out'),
    basePath: '',
    siteAddress: null,
    islands: fakeIslands,
    ...place,
  };
  finishExport(options);
  return { site: readFiles(options.to), options };
}

/** The finished text of one page with this body. */
function finishBody(body: string, { basePath = '' } = {}): string {
  const { site } = finish(rawExport({ 'kk/index.html': page({ body, basePath }) }, basePath), { basePath });
  return site['kk/index.html'] ?? '';
}

function elements(html: string | undefined, name: string): Record<string, string>[] {
  return [...startTags(html ?? '')]
    .filter((tag) => tag.name === name)
    .map(({ attributes }) => Object.fromEntries(attributes));
}

function links(html: string | undefined, rel: string): Record<string, string>[] {
  return elements(html, 'link').filter((link) => link['rel'] === rel);
}

/** The texts of the script elements that have no file. */
function inlineScripts(html: string): string[] {
  return [...startTags(html)].flatMap(({ name, attributes, text }) =>
    name === 'script' && !attributes.has('src') ? [text ?? ''] : [],
  );
}

function policyOf(html: string | undefined): string[] {
  const meta = elements(html, 'meta').find((each) => each['http-equiv'] === 'Content-Security-Policy');
  return meta?.['content']?.split('; ') ?? [];
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const head = (html: string | undefined) => html?.slice(0, html.indexOf('</head>')) ?? '';

describe('the framework', () => {
  it('leaves nothing on a page but its HTML', () => {
    const csp = contentSecurityPolicy([fakeIslands.theme]);
    expect(finishBody('<main><h1>Партиялар</h1></main>')).toBe(
      [
        '<!DOCTYPE html><html lang="kk"><head><meta charSet="utf-8"/>',
        `<meta http-equiv="Content-Security-Policy" content="${csp}"/><script>${fakeIslands.theme}</script>`,
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
        '<link rel="stylesheet" href="/assets/chunks/a.css"/>',
        '<link rel="preload" as="font" type="font/woff2" href="/assets/media/literata-cyrillic.0h9d7_-x.woff2" crossorigin=""/>',
        '<title>Партиялар</title><link rel="icon" href="/icon.svg" type="image/svg+xml"/></head>',
        '<body><main><h1>Партиялар</h1></main></body></html>',
      ].join(''),
    );
  });

  it('leaves nothing on a page under a sub-path', () => {
    const html = finishBody('<main></main>', { basePath: '/course' });
    expect(html).not.toMatch(/_next|TURBOPACK|noModule|preconnect|as="script"|<!--/);
    expect(html).toContain('<body><main></main></body>');
  });

  it('leaves the marks between two texts, by which an island finds them again', () => {
    expect(finishBody(island('theme', 'touch', '<p>1<!-- --> / <!-- -->2</p>'))).toContain(
      '<p>1<!-- --> / <!-- -->2</p>',
    );
  });

  it('leaves an empty hidden element that an island has rendered', () => {
    expect(finishBody(island('theme', 'touch', '<div hidden=""></div>'))).toContain('><div hidden=""></div></course-');
  });
});

describe('addresses', () => {
  it('become the site’s own', () => {
    const { site } = finish(rawExport(), { siteAddress: 'https://course.example' });
    expect(links(site['kk/index.html'], 'canonical')).toEqual([
      { rel: 'canonical', href: 'https://course.example/kk/' },
    ]);
    expect(links(site['kk/index.html'], 'alternate').map((link) => [link['hreflang'], link['href']])).toEqual([
      ['kk', 'https://course.example/kk/'],
      ['ru', 'https://course.example/ru/'],
      ['en', 'https://course.example/en/'],
      ['x-default', 'https://course.example/kk/'],
    ]);
    expect(head(site['kk/index.html'])).toContain('<meta property="og:url" content="https://course.example/kk/"/>');
    expect(JSON.stringify(site)).not.toContain('site-url.invalid');
  });

  it('contain the sub-path once', () => {
    const place = { basePath: '/course', siteAddress: 'https://host.example/course' };
    const { site } = finish(rawExport({}, '/course'), place);
    expect(links(site['en/index.html'], 'canonical')).toEqual([
      { rel: 'canonical', href: 'https://host.example/course/en/' },
    ]);
    expect(site['sitemap.xml']).toContain('<loc>https://host.example/course/en/</loc>');
    expect(site['robots.txt']).toContain('Sitemap: https://host.example/course/sitemap.xml');
  });

  it('leave no trace when SITE_URL is unknown', () => {
    const { site } = finish(rawExport());
    expect(head(site['kk/index.html'])).not.toMatch(/canonical|hreflang|og:url/i);
    expect(site['sitemap.xml']).toBeUndefined();
    expect(site['robots.txt']).toBe('User-agent: *\nAllow: /\n');
    expect(JSON.stringify(site)).not.toContain('site-url.invalid');
  });

  it.each(['', '/course'])(
    'become root-relative without SITE_URL where they are not such links: under "%s"',
    (basePath) => {
      const json = `<script type="application/ld+json">{"url":"https://site-url.invalid${basePath}/kk/"}</script>`;
      expect(finishBody(json, { basePath })).toContain(`{"url":"${basePath}/kk/"}`);
    },
  );

  it('may stand in pages only', () => {
    expect(() => finish(rawExport({ 'a.json': '"https://site-url.invalid/"' }))).toThrow('a.json: names');
  });
});

describe('files', () => {
  it('with hashed names lie in assets/, those of the framework are left out, others are kept as they are', () => {
    const { site } = finish(rawExport());
    expect(Object.keys(site)).toEqual([
      '404.html',
      'assets/chunks/a.css',
      'assets/islands/check-island-1.js',
      'assets/islands/entry-1.js',
      'assets/islands/hydrate-1.js',
      'assets/islands/item-1.js',
      'assets/islands/library-1.js',
      'assets/islands/matching-kind-1.js',
      'assets/islands/numeric-kind-1.js',
      'assets/islands/quiz-island-1.js',
      'assets/islands/resume-island-1.js',
      'assets/islands/theme-island-1.js',
      'assets/media/literata-cyrillic.0h9d7_-x.woff2',
      'assets/media/literata-italic-cyrillic.1h9d7.woff2',
      'assets/media/literata-latin.2h9d7.woff2',
      'en/index.html',
      'index.html',
      'kk/index.html',
      'licence.txt',
      'robots.txt',
      'ru/index.html',
      'start.css',
      'start.js',
    ]);
    expect(site['licence.txt']).toBe('words of our own');
    expect(site['assets/islands/quiz-island-1.js']).toBe('// quiz-island-1.js');
  });

  it.each(['', '/course'])('in assets/ are where the pages look for them: under "%s"', (basePath) => {
    const { site } = finish(rawExport({}, basePath), { basePath });
    expect(links(site['kk/index.html'], 'stylesheet')).toEqual([
      { rel: 'stylesheet', href: `${basePath}/assets/chunks/a.css` },
    ]);
  });

  it('of an earlier site disappear', () => {
    const { options } = finish(rawExport());
    writeFiles(options.to, { 'kk/old/index.html': 'old', 'assets/islands/entry-0.js': 'old' });
    finishExport(options);
    expect(Object.values(readFiles(options.to))).not.toContain('old');
  });

  it('are the same bytes from the same raw export, again and elsewhere', () => {
    const { site, options } = finish(rawExport(), { siteAddress: 'https://course.example' });
    finishExport(options);
    expect(readFiles(options.to)).toEqual(site);
    expect(finish(rawExport(), { siteAddress: 'https://course.example' }).site).toEqual(site);
  });

  it('of other people are not deleted', () => {
    const { options } = finish(rawExport());
    const home = temporaryFolder();
    const work = { 'thesis.docx': 'years of work', 'robots.txt': 'of their own site' };
    writeFiles(home, work);
    expect(() => finishExport({ ...options, to: home })).toThrow('will not be emptied');
    expect(() => finishExport({ ...options, to: options.from })).toThrow('must lie apart');
    expect(() => finishExport({ ...options, to: join(options.from, 'out') })).toThrow('must lie apart');
    expect(() => finishExport({ ...options, from: home })).toThrow('not an export of Next');
    expect(readFiles(home)).toEqual(work);
  });
});

describe('the theme', () => {
  it.each(['', '/course'])(
    'is set by an inline script before the stylesheet, which would hold it up: under "%s"',
    (basePath) => {
      const html = finishBody('<h1>x</h1>', { basePath });
      expect(inlineScripts(html)).toEqual([fakeIslands.theme]);
      expect(html.indexOf(fakeIslands.theme)).toBeLessThan(html.indexOf('rel="stylesheet"'));
      expect(html).not.toContain('theme.js');
    },
  );

  it('is not set on a page that has not asked for it', () => {
    const { site } = finish(rawExport());
    expect(site['index.html']).not.toContain(fakeIslands.theme);
    expect(policyOf(site['index.html'])).toContain("script-src 'self'");
  });
});

describe('a page without islands', () => {
  it('has no script file, and its policy no hash but that of the theme', () => {
    const html = finishBody('<h1>Партиялар</h1>');
    expect(elements(html, 'script')).toEqual([{}]);
    expect(links(html, 'modulepreload')).toEqual([]);
    expect(policyOf(html)).toContain(`script-src 'self' ${hashOf(fakeIslands.theme)}`);
  });
});

describe('a page with islands', () => {
  const modules = (html: string) => elements(html, 'script').filter((script) => script['src'] !== undefined);
  const preloaded = (html: string) => links(html, 'modulepreload').map((link) => link['href']);

  it.each(['', '/course'])('has one script file, the entry: under "%s"', (basePath) => {
    const html = finishBody(island('theme', 'touch') + island('quiz', 'at-once') + island('theme', 'touch'), {
      basePath,
    });
    expect(modules(html)).toEqual([{ type: 'module', src: `${basePath}/assets/islands/entry-1.js` }]);
  });

  it('asks for its code at the end, after all that the first text needs', () => {
    const body = `${island('resume', 'at-once')}<p>the last words</p>`;
    const { site } = finish(rawExport({ 'en/index.html': page({ lang: 'en', path: 'en/', body }) }));
    const order = ['rel="stylesheet"', 'the last words', 'entry-1.js', 'rel="modulepreload"', '</body>'];
    const places = order.map((mark) => (site['en/index.html'] ?? '').indexOf(mark));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each(['', '/course'])('preloads once each what its islands need that wake at once: under "%s"', (basePath) => {
    const html = finishBody(island('resume', 'at-once') + island('quiz', 'at-once') + island('quiz', 'at-once'), {
      basePath,
    });
    expect(preloaded(html)).toEqual(
      ['hydrate-1.js', 'item-1.js', 'library-1.js', 'quiz-island-1.js', 'resume-island-1.js'].map(
        (name) => `${basePath}/assets/islands/${name}`,
      ),
    );
  });

  describe('that have words', () => {
    const spoken = (words: string) =>
      island(
        'check',
        'near',
        '<p>x</p>',
        '',
        `{&quot;words&quot;:${words},&quot;item&quot;:{&quot;a&quot;:&quot;&lt;&amp;&#x27;$&amp;&quot;}}`,
      );
    const wordsOn = (html: string): unknown => {
      const [, json] = /<script type="application\/json" id="island-words">(.*?)<\/script>/.exec(html) ?? [];
      return json === undefined ? null : JSON.parse(json);
    };

    it('says each once, for all of them, and leaves the other props as they were', () => {
      const html = finishBody(
        spoken('{&quot;check&quot;:&quot;Check&quot;}') +
          spoken('{&quot;check&quot;:&quot;Check&quot;,&quot;n&quot;:{&quot;one&quot;:&quot;a&lt;/script&gt;&quot;}}'),
      );
      expect(wordsOn(html)).toEqual({ check: 'Check', n: { one: 'a</script>' } });
      const islands = elements(html, 'course-island');
      expect(islands).toHaveLength(2);
      for (const each of islands) {
        const props: unknown = JSON.parse(decodeAttribute(each['data-props'] ?? ''));
        expect(props).toEqual({ item: { a: `<&'$&` } });
      }
      expect(html.match(/Check/g)).toHaveLength(1);
    });

    it('has no such element where nothing is said', () => {
      expect(wordsOn(finishBody(island('theme', 'touch')))).toBeNull();
    });
  });

  it('preloads the code of the kinds of items that they show, and of no other', () => {
    const quiz = (kinds: string) => preloaded(finishBody(island('quiz', 'at-once', '<p>x</p>', kinds))).join();
    expect(quiz('')).not.toContain('-kind');
    expect(quiz('numeric')).toContain('numeric-kind-1.js');
    expect(quiz('numeric')).not.toContain('matching-kind');
    expect(quiz('matching numeric')).toContain('matching-kind-1.js');
  });

  it('is refused when nobody knows a kind of item', () => {
    const body = island('check', 'near', '<p>x</p>', 'numeric crossword');
    expect(() => finish(rawExport({ 'kk/index.html': page({ body }) }))).toThrow('kk/index.html: no kind "crossword"');
  });

  it('preloads nothing for those that wake later', () => {
    const later = island('check', 'near') + island('theme', 'touch');
    expect(preloaded(finishBody(later))).toEqual([]);
    expect(preloaded(finishBody(later + island('resume', 'at-once'))).join()).not.toMatch(/check|theme|item/);
  });

  it('has no other script than the theme and the entry', () => {
    const html = finishBody(island('quiz', 'at-once'));
    expect(inlineScripts(html)).toEqual([fakeIslands.theme]);
    expect(elements(html, 'script')).toHaveLength(2);
  });

  it.each(['at-once', 'near', 'touch'])('is refused when nobody knows an island that wakes %s', (waking) => {
    const body = island('theme', 'touch') + island('lottery', waking);
    expect(() => finish(rawExport({ 'kk/index.html': page({ body }) }))).toThrow('kk/index.html: no island "lottery"');
  });

  it('is refused without the end of a body, before which its script stands', () => {
    const body = island('theme', 'touch');
    expect(() => finish(rawExport({ 'a.html': `<meta charset="utf-8"/>${body}` }))).toThrow(
      'a.html: has islands and no </body>',
    );
  });
});

describe('Content-Security-Policy', () => {
  it('hashes a script as the specification does', () => {
    // Worked example of Content Security Policy Level 3, section "Usage of hashes": alert('Hello, world.');
    expect(contentSecurityPolicy([`alert('Hello, world.');`])).toContain(
      "script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    );
  });

  it('stands first after <meta charset> and allows the theme and the two texts that the entry adds, nothing else', () => {
    const html = finishBody(island('theme', 'touch'));
    expect(html).toContain('<meta charSet="utf-8"/><meta http-equiv="Content-Security-Policy"');
    const [theme = ''] = inlineScripts(html);
    expect(policyOf(html)).toEqual([
      "default-src 'none'",
      `script-src 'self' ${[theme, '{"prefetch":["next"]}', '{"prefetch":["hovered"]}'].map(hashOf).join(' ')}`,
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('needs no hash for data, which browsers do not run', () => {
    const data = '<script type="application/ld+json">{"@type":"Course"}</script>';
    const html = finishBody(data);
    expect(html).toContain(data);
    expect(policyOf(html)).toContain(`script-src 'self' ${hashOf(fakeIslands.theme)}`);
  });

  it.each([
    '<script>\r\nalert(1)</script>',
    '<script type="">alert(1)</script>',
    '<script type="text/javascript">alert(1)</script>',
    '<script type="text/jscript">alert(1)</script>',
    '<script type="module">alert(1)</script>',
    '<script type="importmap">{}</script>',
    '<script type="speculationrules">{}</script>',
    // What React adds when parts of a page come late.
    '<script>$RC=function(){};$RC("B:0","S:0")</script>',
    '<script>alert(1);self.__next_f.push([1,""])</script>',
  ])('has no hash for an inline script of unknown origin, which is refused with its place: %s', (script) => {
    const start = script.slice(0, script.indexOf('>') + 1).replace(/[()]/g, '\\$&');
    expect(() => finishBody(`<p id="a">x</p>${script}`)).toThrow(
      new RegExp(`^kk/index\\.html: inline script at character \\d+ \\(#a\\): ${start}; .*an island.*finish-export`),
    );
  });

  it.each([
    [
      '<p id="a">x</p><p style="color:red">y</p>',
      /kk\/index\.html: style attribute at character \d+ \(#a\): <p style="color:red">/,
    ],
    ['<svg><g style=""/></svg>', /style attribute/],
    ['<svg><style>g{fill:red}</style></svg>', /<style> element/],
    ['<button onclick="go()">x</button>', /inline event handler at character \d+: <button onclick/],
    ['<a href=" java\nscript:go()">x</a>', /javascript: address/],
  ])('refuses what it would block: %s', (body, message) => {
    expect(() => finishBody(body)).toThrow(message);
  });

  it('names all problems of all pages at once and leaves the earlier site as it was', () => {
    const { options, site } = finish(rawExport());
    const body = `<p style="a">x</p><script>alert(1)</script>${island('lottery', 'near')}`;
    writeFiles(options.from, { 'kk/index.html': page({ body }), 'ru/index.html': page({ body }) });
    const ofPage = (name: string) => [`${name}: style attribute.*`, `${name}: inline script.*`, `${name}: no island.*`];
    const lines = [...ofPage('kk/index\\.html'), ...ofPage('ru/index\\.html')];
    expect(() => finishExport(options)).toThrow(new RegExp(`^${lines.join('\\n')}$`));
    expect(readFiles(options.to)).toEqual(site);
  });

  it('does not mistake text about code for code', () => {
    const body =
      '<code>&lt;p style="color:red" onclick="x"&gt; javascript: &lt;script&gt;</code><p title="onclick=x">x</p><!-- <script>a</script> -->';
    expect(finishBody(body)).toContain(body);
  });

  it('needs a page with <meta charset>', () => {
    expect(() => finish(rawExport({ 'a.html': '<p>x</p>' }))).toThrow('a.html: has no <meta charset>');
  });

  it.each([
    ['', '/course'],
    ['/course', ''],
    ['/course', '/courses'],
  ])('refuses an export built for "%s" that is to stand under "%s"', (built, basePath) => {
    expect(() => finish(rawExport({}, built), { basePath })).toThrow(`outside BASE_PATH "${basePath}"`);
  });
});

describe('font preload', () => {
  it.each([
    ['kk', 'literata-cyrillic.0h9d7_-x.woff2'],
    ['ru', 'literata-cyrillic.0h9d7_-x.woff2'],
    ['en', 'literata-latin.2h9d7.woff2'],
  ])('is the one roman text file of the script of %s', (locale, file) => {
    expect(links(finish(rawExport()).site[`${locale}/index.html`], 'preload')).toEqual([
      { rel: 'preload', as: 'font', type: 'font/woff2', href: `/assets/media/${file}`, crossorigin: '' },
    ]);
  });

  it('is not for pages without our styles', () => {
    const { site } = finish(rawExport({ 'a.html': '<html lang="en"><meta charset="utf-8"/><p>x</p></html>' }));
    expect(links(site['a.html'], 'preload')).toEqual([]);
  });
});

describe('sitemap', () => {
  it('lists the pages of the languages with their versions, and robots.txt names it', () => {
    const { site } = finish(
      rawExport({
        'kk/lessons/a/index.html': page({ path: 'kk/lessons/a/' }),
        'ru/lessons/a/index.html': page({ lang: 'ru', path: 'ru/lessons/a/' }),
        'en/draft/index.html': page({ lang: 'en', path: 'en/draft/' }).replace(
          '<title>',
          '<meta name="robots" content="noindex"/><title>',
        ),
      }),
      { siteAddress: 'https://course.example' },
    );
    const sitemap = site['sitemap.xml'] ?? '';
    expect([...sitemap.matchAll(/<loc>(.*)<\/loc>/g)].map((match) => match[1])).toEqual([
      'https://course.example/en/',
      'https://course.example/kk/',
      'https://course.example/kk/lessons/a/',
      'https://course.example/ru/',
      'https://course.example/ru/lessons/a/',
    ]);
    const lesson = sitemap.split('<url>').find((entry) => entry.includes('<loc>https://course.example/ru/lessons/a/'));
    expect([...(lesson ?? '').matchAll(/hreflang="(.*)" href="(.*)"/g)].map((match) => [match[1], match[2]])).toEqual([
      ['kk', 'https://course.example/kk/lessons/a/'],
      ['ru', 'https://course.example/ru/lessons/a/'],
      ['x-default', 'https://course.example/kk/lessons/a/'],
    ]);
    expect(site['robots.txt']).toContain('Sitemap: https://course.example/sitemap.xml');
  });

  it('knows the same languages as the pages', () => {
    expect(LOCALES).toEqual(locales);
  });
});

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '@/core/language/locale';
import { contentSecurityPolicy, finishExport, LOCALES } from '@/site/finish-export.mjs';
import { startTags } from '@/site/html.mjs';
import { flightRows, page, rawExport, readFiles, temporaryFolder, writeFiles } from './raw-export';

/** The finished site, by path, of a raw export. */
function finish(raw: Readonly<Record<string, string>>, place: { basePath?: string; siteAddress?: string | null } = {}) {
  const folder = temporaryFolder();
  writeFiles(join(folder, 'raw'), raw);
  const options = { from: join(folder, 'raw'), to: join(folder, 'out'), basePath: '', siteAddress: null, ...place };
  finishExport(options);
  return { site: readFiles(options.to), options };
}

const head = (html: string | undefined) => html?.slice(0, html.indexOf('</head>')) ?? '';

describe('addresses', () => {
  it('become the site’s own in the HTML and in the flight data', () => {
    const { site } = finish(rawExport(), { siteAddress: 'https://course.example' });
    expect(head(site['kk/index.html'])).toContain('<link rel="canonical" href="https://course.example/kk/"/>');
    expect(head(site['kk/index.html'])).toContain('hrefLang="ru" href="https://course.example/ru/"');
    expect(flightRows(site['kk/index.html'] ?? '')).toContain('"href":"https://course.example/kk/"');
    expect(JSON.stringify(site)).not.toContain('site-url.invalid');
  });

  it('contain the sub-path', () => {
    const raw = Object.fromEntries(
      Object.entries(rawExport()).map(([name, text]) => [name, text.replaceAll('"/_next', '"/course/_next')]),
    );
    const { site } = finish(raw, { basePath: '/course', siteAddress: 'https://host.example/course' });
    expect(head(site['en/index.html'])).toContain('<link rel="canonical" href="https://host.example/course/en/"/>');
    expect(head(site['en/index.html'])).toContain('href="/course/_next/static/media/literata-latin.2h9d7.woff2"');
    expect(site['sitemap.xml']).toContain('<loc>https://host.example/course/en/</loc>');
  });

  it('leave no trace when SITE_URL is unknown: React would put back what only the HTML lost', () => {
    const { site } = finish(rawExport());
    expect(head(site['kk/index.html'])).not.toMatch(/canonical|hreflang|og:url/i);
    expect(flightRows(site['kk/index.html'] ?? '')).toBe('1:[["$","title","0",{"children":"Партиялар"}],null,null]\n');
    expect(site['sitemap.xml']).toBeUndefined();
    expect(site['robots.txt']).toBe('User-agent: *\nAllow: /\n');
    expect(JSON.stringify(site)).not.toContain('site-url.invalid');
  });

  it('become root-relative without SITE_URL where they are not such links', () => {
    const json = '<script type="application/ld+json">{"url":"https://site-url.invalid/kk/"}</script>';
    const { site } = finish(rawExport({ 'kk/index.html': page({ body: json }) }));
    expect(site['kk/index.html']).toContain('{"url":"/kk/"}');
  });

  it('may stand in pages only', () => {
    expect(() => finish(rawExport({ 'a.json': '"https://site-url.invalid/"' }))).toThrow('a.json: names');
  });
});

describe('files', () => {
  it('that only Next’s own navigation would fetch are left out, others are kept as they are', () => {
    const { site } = finish(rawExport());
    expect(Object.keys(site)).toEqual([
      '404.html',
      '_next/static/chunks/a.css',
      '_next/static/chunks/a.js',
      '_next/static/media/literata-cyrillic.0h9d7_-x.woff2',
      '_next/static/media/literata-italic-cyrillic.1h9d7.woff2',
      '_next/static/media/literata-latin.2h9d7.woff2',
      'en/index.html',
      'index.html',
      'kk/index.html',
      'licence.txt',
      'robots.txt',
      'ru/index.html',
      'theme.js',
    ]);
    expect(site['licence.txt']).toBe('words of our own');
  });

  it('of an earlier site disappear', () => {
    const { options } = finish(rawExport());
    writeFiles(options.to, { 'kk/old/index.html': 'old' });
    finishExport(options);
    expect(readFiles(options.to)).not.toHaveProperty('kk/old/index.html');
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
    writeFiles(home, { 'thesis.docx': 'years of work' });
    expect(() => finishExport({ ...options, to: home })).toThrow('will not be emptied');
    expect(() => finishExport({ ...options, to: options.from })).toThrow('must lie apart');
    expect(() => finishExport({ ...options, to: join(options.from, 'out') })).toThrow('must lie apart');
    expect(() => finishExport({ ...options, from: home })).toThrow('not an export of Next');
  });
});

describe('Content-Security-Policy', () => {
  it('hashes a script as the specification does', () => {
    // Worked example of Content Security Policy Level 3, section "Usage of hashes": alert('Hello, world.');
    expect(contentSecurityPolicy([`alert('Hello, world.');`])).toContain(
      "script-src 'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    );
  });

  it('stands first after <meta charset> and allows exactly the inline scripts of the finished page', () => {
    const rules = '<script type="speculationrules">{"prefetch":[]}</script>';
    const { site } = finish(rawExport({ 'kk/index.html': page({ body: rules }) }), {
      siteAddress: 'https://x.example',
    });
    const html = site['kk/index.html'] ?? '';
    const [, policy] =
      /<meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const inline = [...html.matchAll(/<script(?![^>]* src=)[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '');
    expect(inline).toHaveLength(3);
    const hashes = inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'self' ${hashes.join(' ')}`,
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('hashes scripts with the line ends that a browser sees', () => {
    const html = '<!doctype html><meta charset="utf-8"><script>\r\nalert(1)\r\n</script>';
    const { site } = finish(rawExport({ 'index.html': html }));
    expect(site['index.html']).toContain(createHash('sha256').update('\nalert(1)\n').digest('base64'));
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
    expect(() => finish(rawExport({ 'kk/index.html': page({ body }) }))).toThrow(message);
  });

  it('names all problems of all pages at once and leaves the earlier site as it was', () => {
    const { options, site } = finish(rawExport());
    const body = '<p style="a">x</p>';
    writeFiles(options.from, { 'kk/index.html': page({ body }), 'ru/index.html': page({ body }) });
    expect(() => finishExport(options)).toThrow(/^kk\/index\.html: .*\nru\/index\.html: .*$/);
    expect(readFiles(options.to)).toEqual(site);
  });

  it('does not mistake text about code for code', () => {
    const body = '<code>&lt;p style="color:red" onclick="x"&gt; javascript:</code><p title="onclick=x">x</p>';
    expect(() => finish(rawExport({ 'kk/index.html': page({ body }) }))).not.toThrow();
  });

  it('needs a page with <meta charset>', () => {
    expect(() => finish(rawExport({ 'a.html': '<p>x</p>' }))).toThrow('a.html: has no <meta charset>');
  });

  it('refuses an export built for another sub-path', () => {
    expect(() => finish(rawExport(), { basePath: '/course' })).toThrow('outside BASE_PATH "/course"');
  });
});

describe('font preload', () => {
  const preloads = (html: string | undefined) =>
    [...startTags(html ?? '')].filter((tag) => tag.attributes.get('rel') === 'preload').map((tag) => tag.attributes);

  it.each([
    ['kk', 'literata-cyrillic.0h9d7_-x.woff2'],
    ['ru', 'literata-cyrillic.0h9d7_-x.woff2'],
    ['en', 'literata-latin.2h9d7.woff2'],
  ])('is the one roman text file of the script of %s', (locale, file) => {
    const { site } = finish(rawExport());
    expect(preloads(site[`${locale}/index.html`]).map((attributes) => Object.fromEntries(attributes))).toEqual([
      { rel: 'preload', as: 'font', type: 'font/woff2', href: `/_next/static/media/${file}`, crossorigin: '' },
    ]);
  });

  it('is not for pages without our styles', () => {
    expect(preloads(finish(rawExport()).site['index.html'])).toEqual([]);
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

/**
 * Makes the publishable site from Next's raw export: `node site/finish-export.mjs [raw export] [site]`, by default
 * from `.export` to `out`. The result depends on nothing but the raw export, SITE_URL and BASE_PATH (see address.mjs),
 * so another SITE_URL needs only this step.
 *
 * - Pages carry absolute addresses with the origin `https://site-url.invalid`. It becomes the site's address; without
 *   SITE_URL the links that need it (canonical, hreflang, og:url) are taken out, and other mentions become
 *   root-relative.
 * - Each page gets a Content-Security-Policy with the hashes of its own inline scripts, so that 'unsafe-inline' is
 *   never needed; what the policy would block at the reader's stops the build here.
 * - The roman text font of the page's script is preloaded.
 * - Files that only Next's client-side navigation would fetch are left out: the site uses plain links.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBasePath, readSiteAddress } from './address.mjs';
import { rewriteFlight } from './flight.mjs';
import { applyEdits, startTags } from './html.mjs';

/** @import { StartTag } from './html.mjs' */

/** The `metadataBase` of the pages; the reserved domain `.invalid` (RFC 2606) can never be somebody's site. */
export const SENTINEL = 'https://site-url.invalid';

/** Languages of the site, the default one first; core/language/locale.ts says the same to the pages. */
export const LOCALES = ['kk', 'ru', 'en'];

/** What bootstrap.mjs writes beside the raw export about its last run. */
export const STAMP = '.bootstrap.json';

/**
 * @typedef {object} Place
 * @property {string} basePath empty or like `/course`
 * @property {string | null} siteAddress address of the course's root without the last slash; null when unknown
 */

/**
 * Writes the whole site anew.
 *
 * @param {Place & { from: string, to: string }} options folders
 * @returns {{ pages: number }}
 * @throws {Error} with all problems of all pages, one per line with file and place; nothing is written then
 */
export function finishExport({ from, to, basePath, siteAddress }) {
  if (!existsSync(join(from, '_next')))
    throw new Error(`${from} is not an export of Next: run "npx next build" first.`);
  if (existsSync(to) && readdirSync(to).length > 0 && !existsSync(join(to, '_next'))) {
    throw new Error(`${to} holds something else than an earlier site: it will not be emptied.`);
  }
  if ([relative(from, to), relative(to, from)].some((path) => !path.startsWith('..'))) {
    throw new Error(`${from} and ${to} must lie apart.`);
  }

  const names = listFiles(from);
  const kept = names.filter((name) => !isUnused(name, new Set(names)));
  const media = kept.filter((name) => name.startsWith('_next/static/media/'));
  /** @type {Map<string, string | Buffer>} */
  const files = new Map();
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const indexed = [];
  for (const name of kept) {
    const bytes = readFileSync(join(from, name));
    if (!name.endsWith('.html')) {
      if (bytes.includes(SENTINEL)) problems.push(`${name}: names ${SENTINEL}, which only pages may do`);
      files.set(name, bytes);
      continue;
    }
    const page = finishPage(bytes.toString('utf8'), { basePath, siteAddress, media });
    problems.push(...page.problems.map((problem) => `${name}: ${problem}`));
    files.set(name, page.html);
    if (page.isIndexed) indexed.push(name);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));

  files.set('robots.txt', robots(siteAddress));
  if (siteAddress !== null) files.set('sitemap.xml', sitemap(indexed, siteAddress));

  rmSync(to, { recursive: true, force: true });
  for (const [name, content] of files) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), content);
  }
  return { pages: kept.filter((name) => name.endsWith('.html')).length };
}

/**
 * @param {string} folder
 * @returns {string[]} paths of all files inside, with slashes, in code-unit order
 */
function listFiles(folder) {
  return readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/**
 * @param {string} name
 * @param {ReadonlySet<string>} names all files of the raw export
 * @returns {boolean} whether no page ever asks for the file
 */
function isUnused(name, names) {
  if (name === STAMP) return true;
  // Copies of 404.html, which is the one name that static hosts know.
  if (/^(404|_not-found)\//.test(name)) return true;
  // Data of client-side navigation and the tables of Next's other router.
  if (/(^|\/)__next\.[^/]*$/.test(name) || (name.endsWith('.txt') && names.has(name.replace(/txt$/, 'html'))))
    return true;
  return /^_next\/static\/[^/]+\/_(buildManifest|ssgManifest|clientMiddlewareManifest)\.js(on)?$/.test(name);
}

/**
 * @param {string} source
 * @param {Place & { media: readonly string[] }} context `media`: paths of hashed fonts and pictures
 * @returns {{ html: string, problems: string[], isIndexed: boolean }} problems with their place on the page
 */
export function finishPage(source, { basePath, siteAddress, media }) {
  // Browsers normalise line ends before they hash a script.
  let html = source.replace(/\r\n?/g, '\n');
  html = siteAddress === null ? withoutAddresses(html, basePath) : withAddress(html, siteAddress);
  html = withFontPreload(html, basePath, media);

  const tags = [...startTags(html)];
  const problems = findProblems(html, tags, basePath);
  const charset = tags.find((tag) => tag.name === 'meta' && tag.attributes.has('charset'));
  if (charset) {
    const content = contentSecurityPolicy(inlineScripts(tags));
    const meta = `<meta http-equiv="Content-Security-Policy" content="${content}"/>`;
    html = applyEdits(html, [{ start: charset.end, end: charset.end, by: meta }]);
  } else {
    problems.push('has no <meta charset>, after which the Content-Security-Policy stands');
  }
  const isIndexed = !tags.some(
    ({ name, attributes }) =>
      name === 'meta' && attributes.get('name') === 'robots' && attributes.get('content')?.includes('noindex'),
  );
  return { html, problems, isIndexed };
}

/**
 * @param {string} html
 * @param {string} siteAddress
 */
function withAddress(html, siteAddress) {
  const rewrite = (/** @type {string} */ text) => text.replaceAll(SENTINEL, siteAddress);
  return rewrite(rewriteFlight(html, rewrite));
}

/**
 * The flight data loses the same elements as the HTML: otherwise React would put them back when the page wakes up.
 *
 * @param {string} html
 * @param {string} basePath
 */
function withoutAddresses(html, basePath) {
  const address = SENTINEL.replaceAll('.', '\\.');
  const element = new RegExp(`\\["\\$","(?:link|meta)","[^"]*",\\{[^{}]*"${address}[^{}]*\\}\\]`, 'g');
  const isAddress = (/** @type {StartTag} */ { name, attributes }) =>
    (name === 'link' || name === 'meta') && [...attributes.values()].some((value) => value.startsWith(SENTINEL));
  const relativeOnly = (/** @type {string} */ text) => text.replaceAll(SENTINEL, basePath);

  const flightDone = rewriteFlight(html, (text) => relativeOnly(text.replace(element, 'null')));
  const removals = [...startTags(flightDone)].filter(isAddress).map(({ start, end }) => ({ start, end, by: '' }));
  return relativeOnly(applyEdits(flightDone, removals));
}

/**
 * Preloads one font file at most: the roman text of the page's script. More would delay the first text. A page that does
 * without the course's stylesheet, as the first page does, sets its text in the fonts of the system.
 *
 * @param {string} html
 * @param {string} basePath
 * @param {readonly string[]} media
 */
function withFontPreload(html, basePath, media) {
  const tags = [...startTags(html)];
  const language = tags.find((tag) => tag.name === 'html')?.attributes.get('lang') ?? '';
  const script = language === 'kk' || language === 'ru' ? 'cyrillic' : 'latin';
  const file = media.find((name) => new RegExp(`/literata-${script}\\.[^/]*woff2$`).test(name));
  const styles = tags.findLast(
    ({ name, attributes }) =>
      name === 'link' && attributes.get('rel') === 'stylesheet' && attributes.get('href')?.includes('/_next/'),
  );
  if (!file || !styles) return html;
  const link = `<link rel="preload" as="font" type="font/woff2" href="${basePath}/${file}" crossorigin=""/>`;
  return applyEdits(html, [{ start: styles.end, end: styles.end, by: link }]);
}

const URL_ATTRIBUTES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data'];

/**
 * What the policy forbids, and addresses outside the sub-path: found here rather than by a reader.
 *
 * @param {string} html
 * @param {readonly StartTag[]} tags
 * @param {string} basePath
 * @returns {string[]}
 */
function findProblems(html, tags, basePath) {
  const problems = [];
  let lastId = '';
  for (const { name, attributes, start, end } of tags) {
    lastId = attributes.get('id') ?? lastId;
    const place = `at character ${start}${lastId && ` (#${lastId})`}: ${html.slice(start, Math.min(end, start + 160))}`;
    if (name === 'style') problems.push(`<style> element ${place}; use a stylesheet`);
    for (const [attribute, value] of attributes) {
      if (attribute === 'style') problems.push(`style attribute ${place}; use a class or SVG attributes`);
      if (attribute.startsWith('on')) problems.push(`inline event handler ${place}; use an island or a script file`);
      if (!URL_ATTRIBUTES.includes(attribute)) continue;
      if (/^javascript:/i.test(value.replace(/[\s\u0000-\u001f]/g, ''))) {
        problems.push(`javascript: address ${place}; use a button in an island`);
      }
      if (value.includes('/_next/') && !value.startsWith(`${basePath}/_next/`)) {
        problems.push(`address outside BASE_PATH "${basePath}" ${place}; build and finish with the same BASE_PATH`);
      }
    }
  }
  return problems;
}

/**
 * @param {readonly StartTag[]} tags
 * @returns {string[]} texts of scripts without src, of every type: speculation rules too need a hash
 */
function inlineScripts(tags) {
  return tags.flatMap(({ name, attributes, text }) =>
    name === 'script' && text !== null && !attributes.has('src') ? [text] : [],
  );
}

/**
 * Content-Security-Policy (Level 3) that allows nothing but this site's files and the given inline scripts.
 * Frames cannot be ruled from a page; serve.mjs adds `frame-ancestors` to its header.
 *
 * @param {readonly string[]} scripts
 * @returns {string}
 */
export function contentSecurityPolicy(scripts) {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...new Set(hashes)].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * Sitemap with the language versions of each page (sitemaps.org 0.9; hreflang as Google documents it).
 *
 * @param {readonly string[]} names of the pages that may be indexed
 * @param {string} siteAddress
 */
function sitemap(names, siteAddress) {
  const paths = names.flatMap((name) => {
    const [, locale = '', rest = ''] = /^([a-z]{2})\/(.*)index\.html$/.exec(name) ?? [];
    return LOCALES.includes(locale) ? [{ locale, rest }] : [];
  });
  const exists = new Set(paths.map(({ locale, rest }) => `${locale}/${rest}`));
  const entries = paths.map(({ locale, rest }) => {
    const link = (/** @type {string} */ language, /** @type {string} */ to) =>
      `    <xhtml:link rel="alternate" hreflang="${language}" href="${siteAddress}/${to}/${rest}"/>`;
    const locales = LOCALES.filter((candidate) => exists.has(`${candidate}/${rest}`));
    const alternates = [
      ...locales.map((candidate) => link(candidate, candidate)),
      ...locales.slice(0, 1).map((candidate) => link('x-default', candidate)),
    ];
    return ['  <url>', `    <loc>${siteAddress}/${locale}/${rest}</loc>`, ...alternates, '  </url>'].join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}

/** @param {string | null} siteAddress */
function robots(siteAddress) {
  const lines = ['User-agent: *', 'Allow: /'];
  if (siteAddress !== null) lines.push('', `Sitemap: ${siteAddress}/sitemap.xml`);
  return `${lines.join('\n')}\n`;
}

function main() {
  const [from = '.export', to = 'out'] = process.argv.slice(2);
  const siteAddress = readSiteAddress(process.env);
  const { pages } = finishExport({
    from: resolve(from),
    to: resolve(to),
    basePath: readBasePath(process.env),
    siteAddress,
  });
  // The next start must not take this site for the one that it finished itself.
  rmSync(join(from, STAMP), { force: true });
  const address =
    siteAddress === null
      ? 'SITE_URL is not set, so canonical and hreflang links and the sitemap are left out'
      : `addresses begin with ${siteAddress}/`;
  console.log(`${to}: ${pages} pages; ${address}.`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * Makes the publishable site from Next's raw export: `node site/finish-export.mjs [raw export] [site]`, by default
 * from `.export` to `out`. The result depends on nothing but the raw export, the islands' sources, SITE_URL and BASE_PATH
 * (see address.mjs), so another SITE_URL needs only this step.
 *
 * - Pages lose the framework: its scripts, preloads and the data from which it would wake the page. What they keep are
 *   islands (components/island), for which they get one small script and preloads of what wakes at once. A page without
 *   islands gets no script file.
 * - The theme is set by an inline script: nothing but one stylesheet stands between the page and its first text.
 * - Pages carry absolute addresses with the origin `https://site-url.invalid`. It becomes the site's own; without
 *   SITE_URL the links that need it (canonical, hreflang, og:url) are taken out, and other mentions become
 *   root-relative.
 * - Each page gets a Content-Security-Policy with the hashes of its own inline scripts, so that 'unsafe-inline' is
 *   never needed; what the policy would block at the reader's stops the build here.
 * - The text font of the page's script is preloaded, and nothing else is before the end of the page.
 * - Files with hashed names lie in `assets/`: some hosts do not serve folders that begin with an underscore.
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
import { bundleIslands } from './bundle-islands.mjs';
import { applyEdits, decodeAttribute, encodeAttribute, startTags } from './html.mjs';

/** @import { IslandScripts } from './bundle-islands.mjs' */
/** @import { Edit, StartTag } from './html.mjs' */

/** The `metadataBase` of the pages; the reserved domain `.invalid` (RFC 2606) can never be somebody's site. */
export const SENTINEL = 'https://site-url.invalid';

/** Languages of the site, the default one first; core/language/locale.ts says the same to the pages. */
export const LOCALES = ['kk', 'ru', 'en'];

/** What bootstrap.mjs writes beside the raw export about its last run. */
export const STAMP = '.bootstrap.json';

/** Where the raw export has its hashed files, and where the site has them. */
const RAW_ASSETS = '_next/static/';
const ASSETS = 'assets/';

/**
 * @typedef {object} Place
 * @property {string} basePath empty or like `/course`
 * @property {string | null} siteAddress address of the course's root without the last slash; null when unknown
 */

/**
 * Writes the whole site anew.
 *
 * @param {Place & { from: string, to: string, islands: IslandScripts }} options `from`, `to`: folders
 * @returns {{ pages: number }}
 * @throws {Error} with all problems of all pages, one per line with file and place; nothing is written then
 */
export function finishExport({ from, to, basePath, siteAddress, islands }) {
  if (!existsSync(join(from, '_next')))
    throw new Error(`${from} is not an export of Next: run "npx next build" first.`);
  if ([relative(from, to), relative(to, from)].some((path) => !path.startsWith('..'))) {
    throw new Error(`${from} and ${to} must lie apart.`);
  }
  const isEarlierSite = ['robots.txt', ...LOCALES].every((name) => existsSync(join(to, name)));
  if (existsSync(to) && readdirSync(to).length > 0 && !isEarlierSite) {
    throw new Error(`${to} holds something else than an earlier site: it will not be emptied.`);
  }

  const names = new Set(listFiles(from));
  const kept = [...names].filter((name) => !isUnused(name, names));
  const media = kept.filter((name) => name.startsWith(`${RAW_ASSETS}media/`)).map(publishedName);
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
      files.set(publishedName(name), bytes);
      continue;
    }
    const page = finishPage(bytes.toString('utf8'), { basePath, siteAddress, media, islands });
    problems.push(...page.problems.map((problem) => `${name}: ${problem}`));
    files.set(name, page.html);
    if (page.isIndexed) indexed.push(name);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));

  for (const [name, code] of islands.files) files.set(`${ASSETS}islands/${name}`, code);
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
 * @param {string} name in the raw export
 * @returns {string} its name in the site
 */
function publishedName(name) {
  return name.startsWith(RAW_ASSETS) ? ASSETS + name.slice(RAW_ASSETS.length) : name;
}

/**
 * @param {string} name
 * @param {ReadonlySet<string>} names all files of the raw export
 * @returns {boolean} whether no page of the site ever asks for the file
 */
function isUnused(name, names) {
  if (name === STAMP) return true;
  // Copies of 404.html, which is the one name that static hosts know.
  if (/^(404|_not-found)\//.test(name)) return true;
  // The framework's scripts, and the data of its client-side navigation. Pages have the text of theme.js in them.
  if (/^_next\/.*\.js(on)?$/.test(name) || name === 'theme.js') return true;
  return /(^|\/)__next\.[^/]*$/.test(name) || (name.endsWith('.txt') && names.has(name.replace(/txt$/, 'html')));
}

/**
 * @param {string} source
 * @param {Place & { media: readonly string[], islands: IslandScripts }} context `media`: hashed fonts and pictures
 * @returns {{ html: string, problems: string[], isIndexed: boolean }} problems with their place on the page
 */
export function finishPage(source, { basePath, siteAddress, media, islands }) {
  let html = withoutFramework(source, basePath);
  html = siteAddress === null ? withoutAddresses(html) : html.replaceAll(SENTINEL, new URL(siteAddress).origin);
  const problems = findProblems(html, basePath);
  html = html.replaceAll(`${basePath}/${RAW_ASSETS}`, `${basePath}/${ASSETS}`);

  const tags = [...startTags(html)];
  const charset = tags.find((tag) => tag.name === 'meta' && tag.attributes.has('charset'));
  const styles = tags.findLast(
    ({ name, attributes }) =>
      name === 'link' &&
      attributes.get('rel') === 'stylesheet' &&
      attributes.get('href')?.startsWith(`${basePath}/${ASSETS}`),
  );
  const islandsHere = tags.filter(({ name }) => name === 'course-island');
  const unknown = unknownIslands(islandsHere, islands);
  problems.push(...unknown);
  const themeFile = tags.find(({ attributes }) => attributes.get('src') === `${basePath}/theme.js`);

  /** @type {Edit[]} */
  const edits = [];
  if (themeFile) edits.push({ ...elementOf(themeFile), by: '' });
  // The first page does without the course's stylesheet: it sets its text in the fonts of the system.
  if (styles) edits.push({ start: styles.end, end: styles.end, by: fontPreload(tags, basePath, media) });
  const { edits: withoutWords, script: words } = wordsOnce(islandsHere, html);
  edits.push(...withoutWords);
  const end = html.lastIndexOf('</body>');
  if (islandsHere.length > 0 && end < 0) problems.push('has islands and no </body>, before which their scripts stand');
  if (end >= 0 && unknown.length === 0) {
    edits.push({ start: end, end, by: words + islandLoading(islandsHere, basePath, islands) });
  }
  if (charset) {
    // Before the stylesheet: an inline script after it would wait for it, and the rest of the page with it.
    const theme = themeFile ? `<script>${islands.theme}</script>` : '';
    const content = contentSecurityPolicy([
      ...(themeFile ? [islands.theme] : []),
      ...(islandsHere.length > 0 ? islands.added : []),
    ]);
    const by = `<meta http-equiv="Content-Security-Policy" content="${content}"/>${theme}`;
    edits.push({ start: charset.end, end: charset.end, by });
  } else {
    problems.push('has no <meta charset>, after which the Content-Security-Policy stands');
  }
  const isIndexed = !tags.some(
    ({ name, attributes }) =>
      name === 'meta' && attributes.get('name') === 'robots' && attributes.get('content')?.includes('noindex'),
  );
  return { html: applyEdits(html, edits), problems, isIndexed };
}

/**
 * @param {StartTag} script
 * @returns {{ start: number, end: number }} the whole element
 */
function elementOf({ start, end, text }) {
  return { start, end: end + (text?.length ?? 0) + '</script>'.length };
}

/**
 * Takes out what Next puts on a page to wake it as one application of React.
 *
 * @param {string} html
 * @param {string} basePath
 */
function withoutFramework(html, basePath) {
  const isChunk = (/** @type {string | undefined} */ address) => address?.startsWith(`${basePath}/_next/`) ?? false;
  /** @type {Edit[]} */
  const edits = [];
  for (const tag of startTags(html)) {
    const { name, attributes, start, end, text } = tag;
    if (name === 'script' && (isChunk(attributes.get('src')) || isFrameworkData(text))) {
      edits.push({ ...elementOf(tag), by: '' });
    }
    if (name !== 'link') continue;
    const isForScripts = attributes.get('rel') === 'preload' && attributes.get('as') === 'script';
    // Next asks every page to connect to its own host, to which it is connected.
    if (isForScripts || attributes.get('rel') === 'preconnect') edits.push({ start, end, by: '' });
  }
  return (
    applyEdits(html, edits)
      // Where parts of the page could have been filled in later; in an export nothing is.
      .replaceAll('<div hidden=""><!--$--><!--/$--></div>', '')
      .replaceAll(/<!--\/?\$-->/g, '')
      .replaceAll(/ data-precedence="[^"]*"/g, '')
  );
}

/**
 * @param {string | null} text of an inline script
 * @returns {boolean}
 */
function isFrameworkData(text) {
  return /^\(*(self\.__next_f|globalThis\["TURBOPACK"\])/.test(text ?? '');
}

/** @param {string} html */
function withoutAddresses(html) {
  const isAddress = (/** @type {StartTag} */ { name, attributes }) =>
    (name === 'link' || name === 'meta') && [...attributes.values()].some((value) => value.startsWith(SENTINEL));
  const removals = [...startTags(html)].filter(isAddress).map(({ start, end }) => ({ start, end, by: '' }));
  return applyEdits(html, removals).replaceAll(SENTINEL, '');
}

/**
 * Preloads one font file: the roman text of the page's script. A font that comes after the first paint is not shown on this
 * page (`font-display: optional`), and this one carries most of its words.
 *
 * @param {readonly StartTag[]} tags
 * @param {string} basePath
 * @param {readonly string[]} media
 * @returns {string} an element or nothing
 */
function fontPreload(tags, basePath, media) {
  const language = tags.find((tag) => tag.name === 'html')?.attributes.get('lang') ?? '';
  const script = language === 'kk' || language === 'ru' ? 'cyrillic' : 'latin';
  const file = media.find((name) => new RegExp(`/literata-${script}\\.[^/]*woff2$`).test(name));
  return file ? `<link rel="preload" as="font" type="font/woff2" href="${basePath}/${file}" crossorigin=""/>` : '';
}

/**
 * @param {readonly StartTag[]} islandsHere
 * @param {IslandScripts} islands
 * @returns {string[]} what is wrong with their names: those that wake later would fail only at the reader's
 */
function unknownIslands(islandsHere, { needs }) {
  const problems = islandsHere.flatMap((island) => {
    try {
      needs(...namesOn(island));
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
  return [...new Set(problems)];
}

/**
 * @param {StartTag} island
 * @returns {[island: string, kinds: readonly string[]]} its name and the kinds of its items
 */
function namesOn({ attributes }) {
  return [attributes.get('data-island') ?? '', attributes.get('data-kinds')?.split(' ') ?? []];
}

/**
 * Takes the words out of the props of all islands and puts them on the page once: questions share most of theirs, and a
 * lesson has many (components/island/wake-islands.ts gives them back).
 *
 * @param {readonly StartTag[]} islandsHere
 * @param {string} html
 * @returns {{ edits: Edit[], script: string }} `script`: an element with all words, or nothing
 */
function wordsOnce(islandsHere, html) {
  /** @type {Record<string, unknown>} */
  const all = {};
  const edits = islandsHere.flatMap(({ attributes, start, end }) => {
    /** @type {unknown} */
    const props = JSON.parse(decodeAttribute(attributes.get('data-props') ?? '{}'));
    if (typeof props !== 'object' || props === null || !('words' in props)) return [];
    const { words, ...others } = props;
    Object.assign(all, words);
    // A function, because a text may look like a pattern of replacement.
    const by = html
      .slice(start, end)
      .replace(/ data-props="[^"]*"/, () => ` data-props="${encodeAttribute(JSON.stringify(others))}"`);
    return [{ start, end, by }];
  });
  // A text that ends the element early would be one of our own; escaped it is the same JSON.
  const json = JSON.stringify(all).replaceAll('<', '\\u003c');
  const script = edits.length === 0 ? '' : `<script type="application/json" id="island-words">${json}</script>`;
  return { edits, script };
}

/**
 * The script that wakes islands, and beside it the code of those that wake at once, so that one round trip fetches all.
 * It stands at the end of the page: in the head it would share a slow line with the stylesheet, and the first text would
 * come a third later (tests/bench/page-weight.mjs).
 *
 * @param {readonly StartTag[]} islandsHere
 * @param {string} basePath
 * @param {IslandScripts} islands
 * @returns {string} elements or nothing
 */
function islandLoading(islandsHere, basePath, { entry, needs }) {
  if (islandsHere.length === 0) return '';
  const folder = `${basePath}/${ASSETS}islands/`;
  const atOnce = islandsHere
    .filter(({ attributes }) => attributes.get('data-waking') === 'at-once')
    .flatMap((island) => needs(...namesOn(island)));
  const preloads = [...new Set(atOnce)]
    .sort()
    .map((name) => `<link rel="modulepreload" fetchpriority="low" href="${folder}${name}"/>`);
  return [`<script type="module" src="${folder}${entry}"></script>`, ...preloads].join('');
}

const URL_ATTRIBUTES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data'];

/**
 * What the policy forbids, and addresses outside the sub-path: found here rather than by a reader.
 *
 * @param {string} html with addresses as the raw export has them
 * @param {string} basePath
 * @returns {string[]}
 */
function findProblems(html, basePath) {
  const problems = [];
  let lastId = '';
  for (const { name, attributes, start, end } of startTags(html)) {
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
      if (value.includes('/_next/') && !value.startsWith(`${basePath}/${RAW_ASSETS}`)) {
        problems.push(`address outside BASE_PATH "${basePath}" ${place}; build and finish with the same BASE_PATH`);
      }
    }
    if (name === 'script' && !attributes.has('src') && !isDataBlock(attributes.get('type'))) {
      problems.push(`inline script ${place}; of ours: use an island; of a new Next: take it out in finish-export.mjs`);
    }
  }
  return problems;
}

/**
 * @param {string | undefined} type of an inline script
 * @returns {boolean} whether browsers leave it alone, so that no policy is needed (HTML, "data block")
 */
function isDataBlock(type = '') {
  return type.includes('/') && !/script/i.test(type);
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

async function main() {
  const [from = '.export', to = 'out'] = process.argv.slice(2);
  const siteAddress = readSiteAddress(process.env);
  const basePath = readBasePath(process.env);
  const islands = await bundleIslands({ basePath });
  const { pages } = finishExport({ from: resolve(from), to: resolve(to), basePath, siteAddress, islands });
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
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

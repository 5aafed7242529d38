/**
 * Cuts the two families of the course by script and writes the woff2 files of this folder, their licences and
 * `../fonts.css`. Run it only to change characters, weights or versions; the results are committed.
 *
 * In any empty folder:
 *
 *     npm install subset-font@2.9.0 fontkit@2.0.4 \
 *       @fontsource-variable/literata@5.3.0 @fontsource-variable/golos-text@5.3.0 \
 *       @fontsource/gelasio@5.3.0 @fontsource/noto-serif@5.3.0 @fontsource/arimo@5.3.0 @fontsource/roboto@5.3.0
 *     apt-get install python3-fonttools python3-brotli
 *     node <repository>/components/shell/fonts/build.mjs .
 *     (cd <repository> && npx prettier --write components/shell/fonts.css)
 *
 * Decisions:
 * - Weights 400 to 600 without the optical-size axis, italic only at 400: more would cost more than it shows.
 * - One file per script, because the sources are split so; `unicode-range` makes a page load only the scripts it shows.
 *   The sources keep ұ with the plain Cyrillic letters and ₸ with the extended Latin ones, so ұ is in `cyrillic` and ₸ in
 *   a file of its own that hardly any page loads.
 * - The roman text has one file for Kazakh and Russian, with figures and signs (merge.py), so that a page can preload all
 *   of it: parts that come apart would mix typefaces within words. Figures then lie in two files, so these belong to two
 *   families, and the language of the page says which comes first.
 * - Cyrillic is cut to the letters of Kazakh and Russian (і included), Latin-1 to letters and signs that academic
 *   prose uses: all files together stay under 115,000 bytes, which this program checks.
 * - `font-display: optional`: text that has been shown never changes its face, so nothing moves. On a slow line the first
 *   page is set in the fonts of the system, and the next ones have ours from the cache.
 * - Kerning, ligatures and tabular figures stay; other features (fractions, combining marks) go.
 * - The "tabular" figures of Golos Text 2.004 differ in width (580 to 620 units), so that columns of numbers would not
 *   align: they are given the widest one's advance here, which the licence allows (no reserved font name).
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const workshop = resolve(process.argv[2] ?? '.');
const require = createRequire(join(workshop, 'package.json'));

/**
 * The parts used here of two packages that are deliberately not dependencies of the course.
 *
 * @typedef {{ id: number, advanceWidth: number }} Glyph
 * @typedef {object} Font
 * @property {number} unitsPerEm
 * @property {number} ascent
 * @property {number} descent
 * @property {(codePoint: number) => boolean} hasGlyphForCodePoint
 * @property {(codePoint: number) => Glyph} glyphForCodePoint
 * @property {(text: string, features: string[]) => { glyphs: Glyph[] }} layout
 * @property {{ tables: Record<string, { offset: number } | undefined> }} directory
 *
 * @typedef {object} SubsetOptions
 * @property {'sfnt' | 'woff2'} targetFormat
 * @property {Record<string, number | { min: number, max: number, default: number }>} [variationAxes]
 * @property {string[]} [keepFeatures]
 * @property {string[]} [dropTables]
 * @property {boolean} [keepAllGlyphs]
 */
const subsetFont = /** @type {(font: Buffer, text: string, options: SubsetOptions) => Promise<Buffer>} */ (
  require('subset-font')
);
const fontkit = /** @type {{ create: (font: Buffer) => Font }} */ (require('fontkit'));

/** @param {string} path inside node_modules */
const fromPackage = (path) => readFileSync(join(workshop, 'node_modules', path));

/** @param {string} characters @returns {number[]} ascending code points */
const codePoints = (characters) => [...characters].map((c) => c.codePointAt(0) ?? 0).sort((a, b) => a - b);

/** @param {number} first @param {number} last @returns {string} all characters from first to last */
const span = (first, last) => String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** Script of our file, script of the source file, characters. The families share the list: a page mixes them. */
const SCRIPTS = [
  {
    script: 'latin',
    source: 'latin',
    characters:
      span(0x20, 0x7e) +
      '\u00a0£§©«°±²³·»×÷' +
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ' +
      '\u2009–—‘’‚“”„•…−',
  },
  { script: 'cyrillic', source: 'cyrillic', characters: 'ЁІ' + span(0x0410, 0x044f) + 'ёіҰұ№' },
  { script: 'kk', source: 'cyrillic-ext', characters: 'ҒғҚқҢңҮүҺһӘәӨө' },
  { script: 'tenge', source: 'latin-ext', characters: '₸' },
  {
    script: 'signs',
    source: 'latin',
    characters: ' \u00a0!%&()*+,-./0123456789:;=?«»°±·×\u2009–—‘’“”„•…−',
  },
];

/** @type {NonNullable<SubsetOptions['variationAxes']>} */
const VARIABLE = { wght: { min: 400, max: 600, default: 400 } };
const LITERATA = '@fontsource-variable/literata';
const GOLOS = '@fontsource-variable/golos-text';

const LITERATA_FAMILIES = { latin: 'Literata Latin', cyrillic: 'Literata Cyrillic' };

/**
 * `files`: the scripts of each file, which is named after the first. Italic prices do not occur, so the italic has no
 * tenge sign. `families`: by script, 'latin' where none is named.
 */
const FACES = [
  {
    name: 'literata',
    families: LITERATA_FAMILIES,
    style: 'normal',
    weight: '400 600',
    source: `${LITERATA}/files/literata-*-wght-normal.woff2`,
    axes: VARIABLE,
    files: [['latin'], ['cyrillic', 'kk', 'signs'], ['tenge']],
  },
  {
    name: 'literata-italic',
    families: LITERATA_FAMILIES,
    style: 'italic',
    weight: '400',
    source: `${LITERATA}/files/literata-*-wght-italic.woff2`,
    axes: { wght: 400 },
    files: [['latin'], ['cyrillic'], ['kk']],
  },
  {
    name: 'golos',
    families: { latin: 'Golos Text Variable', cyrillic: 'Golos Text Variable' },
    style: 'normal',
    weight: '400 600',
    source: `${GOLOS}/files/golos-text-*-wght-normal.woff2`,
    axes: VARIABLE,
    files: [['latin'], ['cyrillic'], ['kk'], ['tenge']],
  },
];

const MAX_TOTAL_BYTES = 115_000;

/**
 * Fonts that systems have, shown until ours arrive and stretched to our width and height so that lines do not jump.
 * `like`: a free font with the same advance widths, whose files stand in for measuring. Gelasio has no Cyrillic, so
 * Georgia is fitted by its Latin letters alone.
 */
const FALLBACKS = [
  {
    family: 'Literata fallback',
    ours: 'literata',
    local: ['Georgia', 'Gelasio'],
    like: '@fontsource/gelasio/files/gelasio-*-400-normal.woff2',
    scripts: ['latin'],
    languages: ['en'],
  },
  {
    family: 'Literata fallback Noto',
    ours: 'literata',
    local: ['Noto Serif', 'NotoSerif-Regular'],
    like: '@fontsource/noto-serif/files/noto-serif-*-400-normal.woff2',
    scripts: ['latin', 'cyrillic', 'cyrillic-ext'],
    languages: ['kk', 'ru', 'en'],
  },
  {
    family: 'Golos fallback',
    ours: 'golos',
    local: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'],
    like: '@fontsource/arimo/files/arimo-*-400-normal.woff2',
    scripts: ['latin', 'cyrillic', 'cyrillic-ext'],
    languages: ['kk', 'ru', 'en'],
  },
  {
    family: 'Golos fallback Roboto',
    ours: 'golos',
    local: ['Roboto', 'Roboto-Regular'],
    like: '@fontsource/roboto/files/roboto-*-400-normal.woff2',
    scripts: ['latin', 'cyrillic', 'cyrillic-ext'],
    languages: ['kk', 'ru', 'en'],
  },
];

/** Universal Declaration of Human Rights, article 1: the same sentence in each language, for mean letter widths. */
/** @type {Record<string, string>} */
const SAMPLES = {
  kk: 'Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең болып дүниеге келеді. Адамдарға ақыл-парасат, ар-ождан берілген, сондықтан олар бір-бірімен туыстық, бауырмалдық қарым-қатынас жасаулары тиіс.',
  ru: 'Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и должны поступать в отношении друг друга в духе братства.',
  en: 'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.',
};

/**
 * @param {string} pattern path with * for the script
 * @param {string[]} scripts
 */
const open = (pattern, scripts) => scripts.map((script) => fontkit.create(fromPackage(pattern.replace('*', script))));

/**
 * @param {Font[]} fonts files of one family, by script
 * @param {string} text
 * @returns {number} mean advance width of the characters of text, in em
 */
function meanWidth(fonts, text) {
  const widths = codePoints(text).map((codePoint) => {
    const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(codePoint));
    if (!font) throw new Error(`no glyph for U+${codePoint.toString(16)}`);
    return font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
  });
  return widths.reduce((sum, width) => sum + width, 0) / widths.length;
}

/**
 * Gives all tabular figures the advance of the widest and keeps them in the middle. Only the default weight's table is
 * changed: the differences for other weights are the same for all figures.
 *
 * @param {Buffer} sfnt
 * @returns {Buffer}
 * @see https://learn.microsoft.com/typography/opentype/spec/hmtx
 */
function evenFigures(sfnt) {
  const font = fontkit.create(sfnt);
  const { glyphs } = font.layout('0123456789', ['tnum']);
  const widest = Math.max(...glyphs.map((glyph) => glyph.advanceWidth));
  const { hhea, hmtx } = font.directory.tables;
  if (!hhea || !hmtx) throw new Error('no horizontal metrics');
  const longMetrics = sfnt.readUInt16BE(hhea.offset + 34);
  const result = Buffer.from(sfnt);
  for (const { id, advanceWidth } of glyphs) {
    if (id >= longMetrics) throw new Error('a figure shares its advance with other glyphs');
    const at = hmtx.offset + 4 * id;
    result.writeUInt16BE(widest, at);
    result.writeInt16BE(sfnt.readInt16BE(at + 2) + Math.round((widest - advanceWidth) / 2), at + 2);
  }
  return result;
}

/** @param {string} characters @returns {string} as CSS writes it: U+20-7E, U+A0 */
function unicodeRange(characters) {
  /** @type {[number, number][]} */
  const spans = [];
  for (const codePoint of codePoints(characters)) {
    const last = spans.at(-1);
    if (last && codePoint <= last[1] + 1) last[1] = codePoint;
    else spans.push([codePoint, codePoint]);
  }
  const hex = (/** @type {number} */ codePoint) => codePoint.toString(16).toUpperCase().padStart(4, '0');
  return spans.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}

/** @param {number} ratio @returns {string} */
const percent = (ratio) => `${(ratio * 100).toFixed(1)}%`;

const css = [
  `/* Written by fonts/build.mjs: change it there.
   --font-text: 'Literata Latin', 'Literata Cyrillic', 'Literata fallback', 'Literata fallback Noto', Georgia, serif;
   in Kazakh and Russian with the first two in the other order;
   --font-ui: 'Golos Text Variable', 'Golos fallback', 'Golos fallback Roboto', system-ui, sans-serif; */`,
];

let totalBytes = 0;
for (const face of FACES) {
  for (const scripts of face.files) {
    const [first = ''] = scripts;
    const parts = [];
    for (const { script, source, characters } of SCRIPTS.filter((candidate) => scripts.includes(candidate.script))) {
      const original = fromPackage(face.source.replace('*', source));
      const coverage = fontkit.create(original);
      const absent = codePoints(characters).filter((codePoint) => !coverage.hasGlyphForCodePoint(codePoint));
      if (absent.length > 0) throw new Error(`${face.name}-${script} lacks ${String.fromCodePoint(...absent)}`);
      const plain = await subsetFont(original, characters, {
        targetFormat: 'sfnt',
        variationAxes: face.axes,
        keepFeatures: ['kern', 'liga', 'calt', 'tnum'],
        dropTables: ['vhea', 'vmtx'],
      });
      const even = face.name === 'golos' && script === 'latin' ? evenFigures(plain) : plain;
      const cut = await subsetFont(even, '', { targetFormat: 'woff2', keepAllGlyphs: true });
      const path = join(workshop, `${face.name}-${script}.woff2`);
      writeFileSync(path, cut);
      parts.push({ path, characters });
    }
    const file = `${face.name}-${first}.woff2`;
    const paths = parts.map(({ path }) => path);
    if (paths.length > 1) execFileSync('python3', [join(here, 'merge.py'), join(here, file), ...paths]);
    else writeFileSync(join(here, file), readFileSync(paths[0] ?? ''));
    const { length } = readFileSync(join(here, file));
    console.log(`${String(length).padStart(6)} ${file}`);
    totalBytes += length;
    const family = ['cyrillic', 'kk'].includes(first) ? face.families.cyrillic : face.families.latin;
    css.push(`@font-face {
  font-family: '${family}';
  font-style: ${face.style};
  font-weight: ${face.weight};
  font-display: optional;
  src: url('./fonts/${file}') format('woff2');
  unicode-range: ${unicodeRange(parts.map(({ characters }) => characters).join(''))};
}`);
  }
}
console.log(`${String(totalBytes).padStart(6)} in all`);
if (totalBytes > MAX_TOTAL_BYTES) throw new Error(`more than ${MAX_TOTAL_BYTES} bytes: cut characters or features`);

for (const fallback of FALLBACKS) {
  const face = FACES.find((candidate) => candidate.name === fallback.ours);
  if (!face) throw new Error(`no face ${fallback.ours}`);
  const ours = open(face.source, ['latin', 'cyrillic', 'cyrillic-ext']);
  const theirs = open(fallback.like, fallback.scripts);
  const ratios = fallback.languages.map((language) => {
    const sample = SAMPLES[language] ?? '';
    return meanWidth(ours, sample) / meanWidth(theirs, sample);
  });
  const sizeAdjust = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  const [metrics] = ours;
  if (!metrics) throw new Error(`no metrics of ${fallback.ours}`);
  // Overrides are read against the adjusted size, so our own metrics are divided by it.
  const scale = metrics.unitsPerEm * sizeAdjust;
  css.push(`@font-face {
  font-family: '${fallback.family}';
  src: ${fallback.local.map((name) => `local('${name}')`).join(', ')};
  size-adjust: ${percent(sizeAdjust)};
  ascent-override: ${percent(metrics.ascent / scale)};
  descent-override: ${percent(-metrics.descent / scale)};
  line-gap-override: 0%;
}`);
}
writeFileSync(join(here, '..', 'fonts.css'), `${css.join('\n\n')}\n`);

for (const [file, name] of /** @type {const} */ ([
  ['OFL-literata.txt', LITERATA],
  ['OFL-golos-text.txt', GOLOS],
])) {
  writeFileSync(join(here, file), fromPackage(`${name}/LICENSE`));
}

/**
 * How the course grows: `node tests/bench/course-size.mjs [lessons…] [--all] [--keep]`, by default 20 and 500 lessons; --all adds
 * 3,000, which takes hours; --keep leaves the folders of the made courses where they are.
 *
 * Makes courses of that many lessons in a temporary folder (the real lessons, then copies of them under new ids, each with
 * its quiz), builds and finishes each, and prints the weight of the same pages in all of them and what the build took.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../../site/serve.mjs';
import { openBrowser, weigh } from './pages.mjs';
import { printTable } from './report.mjs';

/** @import { Sizes } from './pages.mjs' */

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = [
  ...['app', 'components', 'core', 'data', 'lessons', 'public', 'quizzes', 'site', 'state'],
  ...['next.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
];
const LOCALES = ['kk', 'ru', 'en'];
/** Lessons of a module: about as many as a week of study has. */
const MODULE = 10;

/** Pages whose weight is compared; the last copy exists in every course of at least 20 lessons. */
const PAGES = {
  'lesson, the first': 'en/lessons/duverger-systems/',
  'lesson, a copy': 'en/lessons/copy-12/',
  'quiz of the first': 'en/lessons/duverger-systems/quiz/',
  home: 'en/',
  glossary: 'en/glossary/',
  sources: 'en/sources/',
};

/**
 * What the bench changes of course.json and course.<locale>.json.
 *
 * @typedef {{ parts: { id: string, modules: { id: string, lessons: string[] }[] }[] }} Course
 * @typedef {{ parts: Record<string, { title: string, subtitle: string }>, modules: Record<string, string> }} CourseWords
 */

/**
 * @param {string} file
 * @returns {unknown}
 */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * @param {string} folder empty; becomes a repository with a course of so many lessons
 * @param {number} size
 */
function makeCourse(folder, size) {
  for (const name of SOURCES) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  // Links, because the bundler follows no symbolic link that leads out of the folder; copies where links are impossible.
  const [from, to] = [join(ROOT, 'node_modules'), join(folder, 'node_modules')];
  if (spawnSync('cp', ['-al', from, to]).status !== 0) cpSync(from, to, { recursive: true });

  const courseFile = join(folder, 'lessons/course.json');
  const course = /** @type {Course} */ (readJson(courseFile));
  const originals = course.parts.flatMap((part) => part.modules.flatMap((module) => module.lessons));
  const copies = Array.from({ length: size - originals.length }, (_, index) => `copy-${index + 1}`);
  for (const [index, id] of copies.entries()) {
    const original = originals[index % originals.length] ?? '';
    for (const kind of ['lessons', 'quizzes']) {
      cpSync(join(folder, kind, original), join(folder, kind, id), { recursive: true });
    }
  }
  if (copies.length === 0) return;
  const added = Array.from({ length: Math.ceil(copies.length / MODULE) }, (_, index) => ({
    id: `copies-${index + 1}`,
    lessons: copies.slice(index * MODULE, (index + 1) * MODULE),
  }));
  course.parts.push({ id: 'copies', modules: added });
  writeFileSync(courseFile, JSON.stringify(course));
  for (const locale of LOCALES) {
    const file = join(folder, `lessons/course.${locale}.json`);
    const words = /** @type {CourseWords} */ (readJson(file));
    words.parts['copies'] = { title: 'Copies', subtitle: 'made by a bench' };
    for (const { id } of added) words.modules[id] = id;
    writeFileSync(file, JSON.stringify(words));
  }
}

/**
 * @typedef {object} Cost
 * @property {number} seconds on the clock
 * @property {number} cpuSeconds of all processes together; other work on the machine hardly changes it
 * @property {number} megabytes the most memory that the processes had at once (sum of resident sets)
 */

/**
 * @param {string} cwd
 * @param {readonly string[]} parameters of node
 * @returns {Promise<Cost>}
 */
async function costOf(cwd, parameters) {
  const start = performance.now();
  const child = spawn(process.execPath, parameters, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', BASE_PATH: '', SITE_URL: '' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (/** @type {Buffer} */ data) => (said += String(data)));
  let megabytes = 0;
  /** @type {Map<number, number>} */
  const cpuByProcess = new Map();
  const sampling = setInterval(() => {
    let sum = 0;
    for (const { id, cpuSeconds, bytes } of processTree(child.pid ?? 0)) {
      cpuByProcess.set(id, cpuSeconds);
      sum += bytes;
    }
    megabytes = Math.max(megabytes, sum / 2 ** 20);
  }, 200);
  /** @type {number | null} */
  const status = await new Promise((done) => child.once('close', done));
  clearInterval(sampling);
  if (status !== 0) throw new Error(`node ${parameters.join(' ')} failed in ${cwd}:\n${said}`);
  const cpuSeconds = [...cpuByProcess.values()].reduce((sum, each) => sum + each, 0);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds, megabytes };
}

/** Linux counts processor time in hundredths of a second and memory in pages. */
const TICKS = 100;
const PAGE_SIZE = 4096;

/**
 * @param {number} root id of a process
 * @returns {{ id: number, cpuSeconds: number, bytes: number }[]} it and all its descendants
 */
function processTree(root) {
  const processes = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // "id (name) state parent …"; the name may hold spaces and brackets.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const [, parent = 0] = fields;
      const [user = 0, system = 0] = fields.slice(11);
      return [{ id: Number(name), parent, cpuSeconds: (user + system) / TICKS, bytes: (fields[21] ?? 0) * PAGE_SIZE }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
  const tree = processes.filter(({ id }) => id === root);
  // A list that grows while it is walked through is walked to its end.
  for (const { id } of tree) tree.push(...processes.filter(({ parent }) => parent === id));
  return tree;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [20, 500, ...(options.all ? [3000] : [])];

/** Of the smallest course, by page: what the others are compared with. @type {Map<string, number>} */
const first = new Map();
for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), `course-of-${size}-`));
  makeCourse(folder, size);
  const build = await costOf(folder, ['node_modules/next/dist/bin/next', 'build']);
  const finish = await costOf(folder, ['site/finish-export.mjs']);
  printTable(
    `${size} lessons: seconds on the clock and of all processors, memory of all processes at its highest`,
    ['step', 'seconds', 'processors', 'per lesson', 'MB', 'MB per lesson'],
    Object.entries({ build, finish }).map(([step, { seconds, cpuSeconds, megabytes }]) => [
      step,
      seconds,
      cpuSeconds,
      cpuSeconds / size,
      megabytes,
      megabytes / size,
    ]),
  );
  const weights = await weighPages(join(folder, 'out'));
  printTable(
    `${size} lessons: KB (1024 bytes, gzip) of pages that are read to the end; × course of ${sizes[0]}`,
    ['page', 'html', 'css', 'js', 'together', '×'],
    weights.map(([page, { html, css, javascript }]) => {
      const together = html + css + javascript;
      first.set(page, first.get(page) ?? together);
      const ratio = (together / (first.get(page) ?? NaN)).toFixed(3);
      return [page, ...[html, css, javascript, together].map((bytes) => bytes / 1024), ratio];
    }),
  );
  if (options.keep) console.log(`\nThe course of ${size} lessons is in ${folder}.`);
  else rmSync(folder, { recursive: true });
}

/**
 * @param {string} folder of a finished site
 * @returns {Promise<[page: string, sizes: Sizes][]>} gzip
 */
async function weighPages(folder) {
  const browser = await openBrowser();
  const server = await startServer({ directory: folder, port: 0, host: '127.0.0.1' });
  /** @type {[page: string, sizes: Sizes][]} */
  const weights = [];
  for (const [page, path] of Object.entries(PAGES)) {
    weights.push([page, (await weigh(browser, server.url + path)).gzip]);
  }
  await browser.close();
  await server.close();
  return weights;
}

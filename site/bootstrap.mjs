/**
 * Makes `npm start`, `npm test` and `npm run dev` work on a fresh clone with nothing but Node: runs before them as
 * `node site/bootstrap.mjs start|test|dev`, so it may use no package.
 *
 * - all: packages by `npm ci` when the lock file has changed since the last time;
 * - start: the site, built when a source or BASE_PATH has changed, only finished anew when SITE_URL has;
 * - test: Debian's Chromium when there is none and it can be installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBasePath, readSiteAddress } from './address.mjs';
import { bundleIslands } from './bundle-islands.mjs';
import { chromiumHint, findChromium } from './chromium.mjs';
import { finishExport, STAMP } from './finish-export.mjs';
import { readPort } from './serve.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** All that a built page depends on. */
const SOURCES = [
  'app',
  'components',
  'core',
  'data',
  'lessons',
  'public',
  'quizzes',
  'site',
  'state',
  'next.config.ts',
  'package-lock.json',
];

const OLDEST_NODE = [20, 9];

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string | null} what to tell the user, null when the version will do
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  return `This is Node ${version}; the course needs Node ${OLDEST_NODE.join('.')} or newer: https://nodejs.org/`;
}

/**
 * Hash of names and contents, the same for the same files on every machine: order, times and hidden files (editors',
 * systems') do not count.
 *
 * @param {string} root
 * @param {readonly string[]} names files and folders below root; those that do not exist count as empty
 * @returns {string} SHA-256 in hexadecimal
 */
export function hashSources(root, names) {
  const hash = createHash('sha256');
  /** @param {string} name */
  const add = (name) => {
    const path = join(root, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      const inside = readdirSync(path).filter((entry) => !entry.startsWith('.'));
      for (const entry of inside.sort()) add(`${name}/${entry}`);
    } else if (found) {
      // The length keeps "a" + "bc" apart from "ab" + "c".
      const content = readFileSync(path);
      hash.update(`${name}\0${content.length}\0`).update(content);
    }
  };
  for (const name of [...names].sort()) add(name);
  return hash.digest('hex');
}

/**
 * What the last bootstrap made; kept beside the raw export, because every build of Next empties that folder.
 *
 * @typedef {object} Made
 * @property {string} sources hash
 * @property {string} basePath
 * @property {string | null} siteAddress
 */

/**
 * @param {Made | null} last null when nothing is known
 * @param {Made} wanted
 * @returns {'build' | 'finish' | 'nothing'}
 */
export function nextStep(last, wanted) {
  if (last?.sources !== wanted.sources || last.basePath !== wanted.basePath) return 'build';
  return last.siteAddress === wanted.siteAddress ? 'nothing' : 'finish';
}

/**
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {Readonly<Record<string, string>>} [variables] added to the environment
 */
function run(command, parameters, variables = {}) {
  const { status, error } = spawnSync(command, parameters, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...variables },
  });
  if (status !== 0)
    throw new Error(`"${[command, ...parameters].join(' ')}" failed${error ? `: ${error.message}` : ''}.`);
}

function installPackages() {
  // Some packages are compiled per system, so a folder shared with another system does not count.
  const wanted = `${process.platform} ${process.arch} ${hashSources(ROOT, ['package-lock.json'])}\n`;
  const stamp = join(ROOT, 'node_modules', '.parties-and-reform-stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages …');
  const parameters = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm names its own program to the scripts it runs; "npm" alone is no executable on Windows.
  const npm = process.env['npm_execpath'];
  if (npm) run(process.execPath, [npm, ...parameters]);
  else run('npm', parameters);
  writeFileSync(stamp, wanted);
}

async function makeSite() {
  const port = readPort(process.env);
  // With port 0 the address is known only when the server runs.
  const ownAddress = port === 0 ? undefined : `http://localhost:${port}`;
  const basePath = readBasePath(process.env);
  const siteAddress = readSiteAddress({ SITE_URL: ownAddress, ...process.env });
  const wanted = { sources: hashSources(ROOT, SOURCES), basePath, siteAddress };

  const from = join(ROOT, '.export');
  const to = join(ROOT, 'out');
  const stamp = join(from, STAMP);
  // Only this program writes the file.
  const last =
    existsSync(stamp) && existsSync(to) ? /** @type {Made} */ (JSON.parse(readFileSync(stamp, 'utf8'))) : null;
  const step = nextStep(last, wanted);
  if (step === 'nothing') return;
  if (step === 'build') {
    console.log('Building the course …');
    const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
    run(process.execPath, [next, 'build'], { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' });
  }
  const islands = await bundleIslands({ basePath });
  finishExport({ from, to, basePath, siteAddress, islands });
  writeFileSync(stamp, `${JSON.stringify(wanted)}\n`);
}

/** Without a browser everything else is still checked; the end-to-end checks then fail and say what to type. */
function installChromium() {
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !process.env['CHROMIUM_PATH'];
  if (findChromium(process.env) || !canInstall) return;
  console.log('Installing Chromium for the end-to-end checks …');
  for (const parameters of [['update'], ['install', '-y', 'chromium']]) {
    const { status, stdout, stderr } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', ...parameters], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) {
      console.error(`${stdout}${stderr}${chromiumHint(process.env)}`);
      return;
    }
  }
}

/** @param {string | undefined} command */
async function main(command) {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Error(problem);
  if (command !== 'start' && command !== 'test' && command !== 'dev') {
    throw new Error('Usage: node site/bootstrap.mjs start|test|dev');
  }
  installPackages();
  if (command === 'start') await makeSite();
  if (command === 'test') installChromium();
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv[2]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * Builds what the end-to-end checks look at, into `.site-test` and away from `out`, so that a course that is being
 * served stays as it is.
 *
 * - `site`: the site as it is published at the root of a host;
 * - `again`: the same once more, without what the compiler remembers of earlier builds, to be compared byte by byte;
 * - `sub-path`: the site under /course, built without SITE_URL.
 *
 * One after the other: every `next build` works in `.next`, whatever DIST_DIR says.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleIslands } from '../../site/bundle-islands.mjs';
import { finishExport } from '../../site/finish-export.mjs';

const ROOT = join(import.meta.dirname, '../..');
const MADE = join(ROOT, '.site-test');
const SITE_ADDRESS = 'https://course.example';
const SUB_PATH = '/course';

/**
 * @param {readonly string[]} parameters of `next build`
 * @param {Readonly<Record<string, string>>} variables
 * @throws {Error} with what the build has said
 */
function nextBuild(parameters, variables) {
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  const { status, stdout, stderr } = spawnSync(process.execPath, [next, 'build', ...parameters], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', BASE_PATH: '', ...variables },
  });
  if (status !== 0) throw new Error(`"next build" failed:\n${stdout}${stderr}`);
}

/**
 * @param {string} name folder in `.site-test`
 * @param {string} rawExport folder for Next's export
 * @param {{ basePath: string, siteAddress: string | null }} place
 */
async function makeSite(name, rawExport, { basePath, siteAddress }) {
  nextBuild([], { DIST_DIR: rawExport, BASE_PATH: basePath });
  const islands = await bundleIslands({ basePath });
  finishExport({ from: join(ROOT, rawExport), to: join(MADE, name), basePath, siteAddress, islands });
}

/** @type {readonly (readonly [string, () => Promise<void>])[]} */
const steps = [
  ['site', () => makeSite('site', '.export-test', { basePath: '', siteAddress: SITE_ADDRESS })],
  [
    'again',
    () => {
      rmSync(join(ROOT, '.next', 'cache'), { recursive: true, force: true });
      return makeSite('again', '.export-again', { basePath: '', siteAddress: SITE_ADDRESS });
    },
  ],
  ['sub-path', () => makeSite('sub-path', '.export-sub-path', { basePath: SUB_PATH, siteAddress: null })],
];

rmSync(MADE, { recursive: true, force: true });
try {
  for (const [name, make] of steps) {
    const start = performance.now();
    await make();
    console.log(`.site-test/${name}: built in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

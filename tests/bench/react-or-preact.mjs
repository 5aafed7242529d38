/**
 * What runs the islands better: `node tests/bench/react-or-preact.mjs [raw export] [rounds]`, by default `.export` (which
 * `npm run build` makes) and 9.
 *
 * The same raw export is finished with either library. Times are medians of visits in turns: on a busy machine believe
 * the ratios. Then a learner goes the same way through both sites, and whatever looks different is listed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../site/serve.mjs';
import { finishedSite } from './finished-site.mjs';
import { journey } from './journey.mjs';
import {
  awake,
  clickToFeedback,
  openBrowser,
  opening,
  readToTheEnd,
  SLOW_PROCESSOR,
  visitor,
  weigh,
} from './pages.mjs';
import { inTurns, printTable } from './report.mjs';

/** @import { Sight } from './journey.mjs' */

const PAGES = [
  'en/',
  'en/lessons/duverger-systems/',
  'en/lessons/constitution-2022/',
  'en/lessons/duverger-systems/quiz/',
];

const [rawExport = '.export', given = '9'] = process.argv.slice(2);
const rounds = Number(given);
const folder = mkdtempSync(join(tmpdir(), 'react-or-preact-'));
const browser = await openBrowser();
const [preact, react] = [await site('preact'), await site('react')];

/** @type {(string | number)[][]} */
const rows = [];
for (const path of PAGES) {
  const time = await inTurns(rounds, {
    preact: () => measure(preact.url + path),
    react: () => measure(react.url + path),
  });
  for (const [library, { url }] of /** @type {const} */ ([
    ['preact', preact],
    ['react', react],
  ])) {
    const { gzip } = await weigh(browser, url + path);
    const times = ['scripts', 'longTasks', 'feedback'].map((value) => time(library, value));
    rows.push([path, library, gzip.javascript / 1024, ...times]);
  }
}
printTable(
  `JavaScript in KB (1024 bytes, gzip), and milliseconds on a processor ${SLOW_PROCESSOR}× slower (medians of ${rounds})`,
  ['page', 'library', 'KB', 'running scripts', 'long tasks', 'press to feedback'],
  rows,
);

const [sights, others] = [await sightsOf(preact.url), await sightsOf(react.url)];
const differences = sights.flatMap((sight, index) => differencesOf(sight, others[index]));
console.log(
  `\nThe same journey, ${sights.length} steps with Preact and ${others.length} with React, looks different in:`,
);
console.log(differences.length === 0 ? 'nothing' : differences.join('\n'));

await browser.close();
await Promise.all([preact.close(), react.close()]);
rmSync(folder, { recursive: true });

/** @param {'preact' | 'react'} library */
async function site(library) {
  const directory = join(folder, library);
  await finishedSite(rawExport, directory, library);
  return startServer({ directory, port: 0, host: '127.0.0.1' });
}

/**
 * @param {string} url
 * @returns {Promise<Record<string, number>>} milliseconds while the page is opened and read, and of an answer
 */
async function measure(url) {
  const { page, cdp, leave } = await visitor(browser, { slowdown: SLOW_PROCESSOR, savesData: true });
  await cdp.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load' });
  await awake(page);
  await readToTheEnd(page);
  const { longTasks } = await opening(page);
  const { metrics } = await cdp.send('Performance.getMetrics');
  await leave();
  const scripts = 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN);
  return { longTasks, scripts, feedback: url.includes('/lessons/') ? await clickToFeedback(browser, url) : NaN };
}

/** @param {string} url */
async function sightsOf(url) {
  const { page, leave } = await visitor(browser, { savesData: true });
  const found = await journey(page, url);
  await leave();
  return found;
}

/**
 * @param {Sight} sight with Preact
 * @param {Sight | undefined} other with React
 * @returns {string[]}
 */
function differencesOf({ step, text, focus }, other) {
  if (step !== other?.step) return [`"${step}" comes where React has "${other?.step ?? 'nothing'}"`];
  const lines = other.text.split('\n');
  const differing = text.split('\n').flatMap((line, index) => (line === lines[index] ? [] : [[line, lines[index]]]));
  const [first = ['', '']] = differing;
  return [
    ...(text === other.text ? [] : [`${step}: Preact shows "${first[0]}", React "${first[1]}"`]),
    ...(focus === other.focus ? [] : [`${step}: Preact has the focus on ${focus}, React on ${other.focus}`]),
  ];
}

/**
 * What runs the islands better: `node tests/bench/react-or-preact.mjs [raw export] [rounds]`, by default `.export` (which
 * `npm run build` makes) and 9.
 *
 * The same raw export is finished with either library; a learner takes the same way through both sites, and whatever
 * looks different is listed. Times are medians of alternating visits: on a busy machine believe the ratios.
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
import { median, printTable } from './report.mjs';

const PAGES = [
  'en/',
  'en/lessons/duverger-systems/',
  'en/lessons/constitution-2022/',
  'en/lessons/duverger-systems/quiz/',
];
const LIBRARIES = /** @type {const} */ (['preact', 'react']);
const [rawExport = '.export', rounds = '9'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'react-or-preact-'));
const browser = await openBrowser();
const servers = [];
for (const library of LIBRARIES) {
  await finishedSite(rawExport, join(folder, library), library);
  servers.push({ library, ...(await startServer({ directory: join(folder, library), port: 0, host: '127.0.0.1' })) });
}

/** @param {string} url */
async function load(url) {
  const { page, cdp, leave } = await visitor(browser, { slowdown: SLOW_PROCESSOR, savesData: true });
  await cdp.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load' });
  await awake(page);
  await readToTheEnd(page);
  const { longTasks } = await opening(page);
  const { metrics } = await cdp.send('Performance.getMetrics');
  await leave();
  return { longTasks, script: 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) };
}

/** @type {(string | number)[][]} */
const rows = [];
for (const path of PAGES) {
  const hasQuestion = path.includes('/lessons/');
  /** @type {{ longTasks: number[], script: number[], feedback: number[] }[]} */
  const times = servers.map(() => ({ longTasks: [], script: [], feedback: [] }));
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const [index, { url }] of servers.entries()) {
      const { longTasks, script } = await load(url + path);
      times[index]?.longTasks.push(longTasks);
      times[index]?.script.push(script);
      times[index]?.feedback.push(hasQuestion ? await clickToFeedback(browser, url + path) : NaN);
    }
  }
  for (const [index, { library, url }] of servers.entries()) {
    const { gzip, received } = await weigh(browser, url + path);
    const { longTasks = [], script = [], feedback = [] } = times[index] ?? {};
    const sizes = [gzip.javascript, received.javascript].map((bytes) => bytes / 1024);
    rows.push([path, library, ...sizes, median(script), median(longTasks), median(feedback)]);
  }
}

const [preact = [], react = []] = await Promise.all(
  servers.map(async ({ url }) => {
    const { page, leave } = await visitor(browser, { savesData: true });
    const sights = await journey(page, url);
    await leave();
    return sights;
  }),
);
await browser.close();
await Promise.all(servers.map(({ close }) => close()));
rmSync(folder, { recursive: true });

printTable(
  `JavaScript in KB (1024 bytes), and milliseconds on a processor ${SLOW_PROCESSOR}× slower (medians of ${rounds})`,
  ['page', 'library', 'gzip', 'received', 'running scripts', 'long tasks', 'press to feedback'],
  rows,
);
const differences = preact.flatMap(({ step, text, focus }, index) => {
  const other = react[index];
  if (step !== other?.step) return [`step ${index}: "${step}" with Preact, "${other?.step}" with React`];
  return [
    ...(text === other.text ? [] : [`${step}: ${firstDifference(text, other.text)}`]),
    ...(focus === other.focus ? [] : [`${step}: the focus is on ${focus} with Preact, on ${other.focus} with React`]),
  ];
});
console.log(`\nThe same journey of ${preact.length} and ${react.length} steps: ${differences.length} differences`);
for (const difference of differences) console.log(`- ${difference}`);

/**
 * @param {string} preactText
 * @param {string} reactText
 */
function firstDifference(preactText, reactText) {
  const lines = reactText.split('\n');
  const at = preactText.split('\n').findIndex((line, index) => line !== lines[index]);
  return `"${preactText.split('\n')[at]}" with Preact, "${lines[at]}" with React`;
}

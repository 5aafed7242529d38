/**
 * What pages of the published site cost beside bare pages with the same words: `node tests/bench/page-weight.mjs [raw
 * export] [repetitions]`, by default `.export` (which `npm run build` makes) and 9.
 *
 * Both are served and read in one run on one machine, one after the other in turns; times are medians. On a busy machine
 * believe the ratios rather than the times, and neither to the last digit.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../site/serve.mjs';
import { barePage, bareScript } from './bare-page.mjs';
import {
  awake,
  clickToFeedback,
  describeNetwork,
  NETWORKS,
  openBrowser,
  opening,
  readToTheEnd,
  SLOW_PROCESSOR,
  visitor,
  weigh,
} from './pages.mjs';
import { finishedSite } from './finished-site.mjs';
import { median, printTable } from './report.mjs';

/** @import { Browser } from 'playwright-core' */

const FIRST_LESSON = 'en/lessons/duverger-systems/';
const PAGES = [
  'en/',
  FIRST_LESSON,
  'kk/lessons/duverger-systems/',
  'en/lessons/constitution-2022/',
  'en/lessons/duverger-systems/quiz/',
  'en/glossary/',
];

/**
 * @param {Browser} browser
 * @param {string} url
 */
async function open(browser, url) {
  const { page, leave } = await visitor(browser, { network: NETWORKS.slow, slowdown: SLOW_PROCESSOR });
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  await awake(page);
  const { firstPaint, largestPaint, shift } = await opening(page);
  await readToTheEnd(page);
  const { shift: shiftToTheEnd } = await opening(page);
  await leave();
  return { firstPaint, largestPaint, shift, shiftToTheEnd };
}

/**
 * From the first lesson by its link to the next one.
 *
 * @param {Browser} browser
 * @param {string} url
 * @param {{ isFetchedAhead: boolean }} options
 */
async function nextLesson(browser, url, { isFetchedAhead }) {
  const savesData = !isFetchedAhead;
  const { page, cdp, leave } = await visitor(browser, { network: NETWORKS.fair, slowdown: SLOW_PROCESSOR, savesData });
  await page.addInitScript(() => {
    const notePress = (/** @type {MouseEvent} */ { timeStamp }) =>
      sessionStorage.setItem('pressed', String(performance.timeOrigin + timeStamp));
    addEventListener('click', notePress, { capture: true });
    const look = () => {
      if (document.querySelector('h1') === null) return requestAnimationFrame(look);
      // A task that is asked for in a frame runs when the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Object.assign(window, { headingAt: performance.timeOrigin + performance.now() });
      return port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  await cdp.send('Preload.enable');
  const fetchedAhead = new Promise((done) => {
    cdp.on('Preload.prefetchStatusUpdated', ({ status }) => status === 'Ready' && done(true));
  });
  await page.goto(url, { waitUntil: 'load' });
  await awake(page);
  await readToTheEnd(page);
  if (isFetchedAhead) await fetchedAhead;
  await page.locator('a[rel="next"]').click();
  await page.waitForURL((address) => address.href !== url, { waitUntil: 'load' });
  const painted = await page.waitForFunction(() => /** @type {{ headingAt?: number }} */ (window).headingAt);
  const pressed = await page.evaluate(() => Number(sessionStorage.getItem('pressed')));
  const heading = Number(await painted.jsonValue()) - pressed;
  await leave();
  return { heading };
}

const [rawExport = '.export', rounds = '9'] = process.argv.slice(2);

/**
 * Measures a published and a bare page in turns, so that what else the machine does hits both alike.
 *
 * @param {() => Promise<Record<string, number>>} measurePublished
 * @param {() => Promise<Record<string, number>>} measureBare
 * @returns {Promise<(value: string) => [published: number, bare: number, ratio: number]>} medians of a value
 */
async function sideBySide(measurePublished, measureBare) {
  /** @type {Record<string, number>[]} */
  const published = [];
  /** @type {Record<string, number>[]} */
  const bare = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    published.push(await measurePublished());
    bare.push(await measureBare());
  }
  return (value) => {
    const [ours, least] = [published, bare].map((measured) => median(measured.map((each) => each[value] ?? NaN)));
    return [ours ?? NaN, least ?? NaN, (ours ?? NaN) / (least ?? NaN)];
  };
}

/** @param {Readonly<Record<string, number>>} sizes bytes */
function kilobytesOf(sizes) {
  return Object.values(sizes).reduce((sum, size) => sum + size) / 1024;
}

const folder = mkdtempSync(join(tmpdir(), 'page-weight-'));
const browser = await openBrowser();
await finishedSite(rawExport, join(folder, 'published'));
const reader = await browser.newPage();
for (const path of PAGES) {
  const html = readFileSync(join(folder, 'published', path, 'index.html'), 'utf8');
  mkdirSync(join(folder, 'bare', path), { recursive: true });
  writeFileSync(join(folder, 'bare', path, 'index.html'), await barePage(reader, html));
}
writeFileSync(join(folder, 'bare', 'bare.js'), bareScript);
const published = await startServer({ directory: join(folder, 'published'), port: 0, host: '127.0.0.1' });
const bare = await startServer({ directory: join(folder, 'bare'), port: 0, host: '127.0.0.1' });

/** @type {(readonly (string | number)[])[]} */
const [weights, paints, answers, ways] = [[], [], [], []];
for (const path of PAGES) {
  const [weight, least] = [await weigh(browser, published.url + path), await weigh(browser, bare.url + path)];
  const { html, css, javascript, fonts, other } = weight.received;
  const parts = [html, css, javascript, fonts, other].map((size) => size / 1024);
  const [all, leastOfAll] = [kilobytesOf(weight.received), kilobytesOf(least.received)];
  weights.push([
    path,
    ...parts,
    all,
    leastOfAll,
    all / leastOfAll,
    weight.gzip.javascript / 1024,
    `${weight.requests}`,
  ]);

  const opened = await sideBySide(
    () => open(browser, published.url + path),
    () => open(browser, bare.url + path),
  );
  const [[shift], [shiftToTheEnd]] = [opened('shift'), opened('shiftToTheEnd')];
  paints.push([path, ...opened('firstPaint'), ...opened('largestPaint'), shift.toFixed(3), shiftToTheEnd.toFixed(3)]);

  if (!path.includes('/lessons/')) continue;
  const answered = await sideBySide(
    async () => ({ feedback: await clickToFeedback(browser, published.url + path) }),
    async () => ({ feedback: await clickToFeedback(browser, bare.url + path) }),
  );
  answers.push([path, ...answered('feedback')]);
}
for (const isFetchedAhead of [false, true]) {
  const went = await sideBySide(
    () => nextLesson(browser, published.url + FIRST_LESSON, { isFetchedAhead }),
    () => nextLesson(browser, bare.url + FIRST_LESSON, { isFetchedAhead: false }),
  );
  ways.push([isFetchedAhead ? 'fetched ahead' : 'not fetched ahead', ...went('heading')]);
}
await browser.close();
await Promise.all([published.close(), bare.close()]);
rmSync(folder, { recursive: true });

const compared = ['published', 'bare', '×'];
printTable(
  'KB (1024 bytes) that Chromium receives, with headers, when the page is read to its end',
  ['page', 'html', 'css', 'js', 'fonts', 'other', 'all', 'bare', '×', 'js, gzip', 'requests'],
  weights,
);
printTable(
  `Milliseconds to the first and the largest paint, layout shift at opening and to the end (${describeNetwork(NETWORKS.slow)}, processor ${SLOW_PROCESSOR}× slower, nothing cached; medians of ${rounds})`,
  ['page', 'first', 'bare', '×', 'largest', 'bare', '×', 'shift', 'to the end'],
  paints,
);
printTable(
  `Milliseconds from the press of "Check" to the painted feedback (processor ${SLOW_PROCESSOR}× slower; medians of ${rounds})`,
  ['page', ...compared],
  answers,
);
printTable(
  `Milliseconds from the press of the link to the next lesson to its painted heading (${describeNetwork(NETWORKS.fair)}, processor ${SLOW_PROCESSOR}× slower; medians of ${rounds})`,
  ['next lesson', ...compared],
  ways,
);

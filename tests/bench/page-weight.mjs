/**
 * What pages of the published site cost beside bare pages with the same words: `node tests/bench/page-weight.mjs [raw
 * export] [rounds]`, by default `.export` (which `npm run build` makes) and 9.
 *
 * Times are medians of visits in turns, on one machine in one run: where other things run too, believe the ratios, and
 * not to the last digit.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../site/serve.mjs';
import { barePage, bareScript } from './bare-page.mjs';
import { finishedSite } from './finished-site.mjs';
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
import { inTurns, printTable } from './report.mjs';

const FIRST_LESSON = 'en/lessons/duverger-systems/';
const PAGES = [
  'en/',
  FIRST_LESSON,
  'kk/lessons/duverger-systems/',
  'en/lessons/constitution-2022/',
  'en/lessons/duverger-systems/quiz/',
  'en/glossary/',
];

const [rawExport = '.export', given = '9'] = process.argv.slice(2);
const rounds = Number(given);
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

/** @typedef {(string | number)[][]} Rows */
const weights = /** @type {Rows} */ ([]);
const paints = /** @type {Rows} */ ([]);
const answers = /** @type {Rows} */ ([]);
const ways = /** @type {Rows} */ ([]);

for (const path of PAGES) {
  const [weight, least] = [await weigh(browser, published.url + path), await weigh(browser, bare.url + path)];
  const { html, css, javascript, fonts, other } = weight.received;
  const sizes = [html, css, javascript, fonts, other, sumOf(weight.received), sumOf(least.received)];
  const ratio = sumOf(weight.received) / sumOf(least.received);
  const inKilobytes = sizes.map((size) => size / 1024);
  weights.push([path, ...inKilobytes, ratio, weight.gzip.javascript / 1024, `${weight.requests}`]);

  const opened = await inTurns(rounds, {
    published: () => open(published.url + path),
    bare: () => open(bare.url + path),
  });
  const shifts = ['shift', 'shiftToTheEnd'].map((value) => opened('published', value).toFixed(3));
  paints.push([path, ...compared(opened, 'firstPaint'), ...compared(opened, 'largestPaint'), ...shifts]);

  if (!path.includes('/lessons/')) continue;
  const answered = await inTurns(rounds, {
    published: async () => ({ feedback: await clickToFeedback(browser, published.url + path) }),
    bare: async () => ({ feedback: await clickToFeedback(browser, bare.url + path) }),
  });
  answers.push([path, ...compared(answered, 'feedback')]);
}
const went = await inTurns(rounds, {
  published: () => nextLesson(published.url + FIRST_LESSON, { isFetchedAhead: false }),
  fetchedAhead: () => nextLesson(published.url + FIRST_LESSON, { isFetchedAhead: true }),
  bare: () => nextLesson(bare.url + FIRST_LESSON, { isFetchedAhead: false }),
});
for (const way of /** @type {const} */ (['published', 'fetchedAhead', 'bare'])) {
  ways.push([way, went(way, 'heading'), went(way, 'heading') / went('bare', 'heading')]);
}
await browser.close();
await Promise.all([published.close(), bare.close()]);
rmSync(folder, { recursive: true });

const slow = `processor ${SLOW_PROCESSOR}× slower; medians of ${rounds}`;
printTable(
  'KB (1024 bytes) that Chromium receives, headers included, when the page is read to its end',
  ['page', 'html', 'css', 'js', 'fonts', 'other', 'all', 'bare', '×', 'js, gzip', 'requests'],
  weights,
);
printTable(
  `Milliseconds to the first and the largest paint, layout shift at opening and to the end (${describeNetwork(NETWORKS.slow)}, nothing cached, ${slow})`,
  ['page', 'first', 'bare', '×', 'largest', 'bare', '×', 'shift', 'to the end'],
  paints,
);
printTable(
  `Milliseconds from the press of "Check" to the painted feedback (${slow})`,
  ['page', 'published', 'bare', '×'],
  answers,
);
printTable(
  `Milliseconds from the press of the link to the painted heading of the next lesson (${describeNetwork(NETWORKS.fair)}, ${slow})`,
  ['page', 'heading', '×'],
  ways,
);

/** @param {string} url */
async function open(url) {
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
 * @param {string} url
 * @param {{ isFetchedAhead: boolean }} options
 */
async function nextLesson(url, { isFetchedAhead }) {
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
  const fetchedAhead = new Promise((done, fail) => {
    cdp.on('Preload.prefetchStatusUpdated', ({ status }) => status === 'Ready' && done(status));
    if (isFetchedAhead) setTimeout(() => fail(new Error('the next lesson is not fetched ahead')), 60_000).unref();
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

/** @param {Readonly<Record<string, number>>} sizes */
function sumOf(sizes) {
  return Object.values(sizes).reduce((sum, size) => sum + size);
}

/**
 * @param {(subject: 'published' | 'bare', value: string) => number} medianOf
 * @param {string} value
 * @returns {[published: number, bare: number, ratio: number]}
 */
function compared(medianOf, value) {
  const [ours, least] = [medianOf('published', value), medianOf('bare', value)];
  return [ours, least, ours / least];
}

/** Looks at pages as a reader's browser does: what they weigh, when they are painted, how soon they answer. */
import { get } from 'node:http';
import { chromium } from 'playwright-core';
import { chromiumHint, findChromium } from '../../site/chromium.mjs';

/** @import { Browser, CDPSession, Locator, Page } from 'playwright-core' */

/** A phone, because that is where weight is felt. */
const VIEWPORT = { width: 390, height: 844 };

/** As in the work of a slow phone beside that of this machine. */
export const SLOW_PROCESSOR = 4;

/**
 * Chromium holds back each request and its bytes; connecting costs nothing. The pages fetch nothing ahead on the first.
 *
 * @typedef {{ latency: number, bitsPerSecond: number }} Network latency of a request, milliseconds
 * @type {{ readonly slow: Network, readonly fair: Network }}
 */
export const NETWORKS = {
  slow: { latency: 400, bitsPerSecond: 400_000 },
  fair: { latency: 150, bitsPerSecond: 1_600_000 },
};

/**
 * @param {Network} network
 * @returns {string}
 */
export function describeNetwork({ latency, bitsPerSecond }) {
  return `${latency} ms a request, ${bitsPerSecond / 1000} kbit/s`;
}

/** @returns {Promise<Browser>} */
export function openBrowser() {
  const executablePath = findChromium(process.env);
  if (executablePath === null) throw new Error(chromiumHint(process.env));
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
  return chromium.launch({ executablePath, args });
}

/**
 * @typedef {object} Visitor
 * @property {Page} page nothing is open yet, nothing in the cache; chance is the same for all visitors
 * @property {CDPSession} cdp
 * @property {() => Promise<void>} leave
 */

/**
 * @param {Browser} browser
 * @param {object} [options]
 * @param {Network} [options.network]
 * @param {number} [options.slowdown] of the processor
 * @param {boolean} [options.savesData] the browser says so, and the pages fetch nothing ahead
 * @returns {Promise<Visitor>}
 */
export async function visitor(browser, { network, slowdown = 1, savesData = false } = {}) {
  const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 2, locale: 'en-GB' });
  if (savesData) {
    await context.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } });
    });
  }
  await context.addInitScript(() => {
    // The same questions in the same order for every visitor. Counted over all pages: the numbers become ids.
    const draw = (/** @type {Uint8Array} */ numbers) => {
      const count = Number(sessionStorage.getItem('drawn')) + 1;
      sessionStorage.setItem('drawn', String(count));
      numbers.set([count % 256, count >> 8]);
      return numbers;
    };
    Object.assign(crypto, { getRandomValues: draw });
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  if (network) {
    const throughput = network.bitsPerSecond / 8;
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, cdp, leave: () => context.close() };
}

/**
 * Waits until the islands that wake with the page answer; others wake when they come near.
 *
 * @param {Page} page
 */
export async function awake(page) {
  await page
    .locator('course-island[data-waking="at-once"]:not([data-awake])')
    .first()
    .waitFor({ state: 'detached', timeout: 120_000 });
}

/**
 * Waits until a form answers: its island is awake and has read the learner record; a bare one does at once.
 *
 * @param {Locator} form in the window
 */
export async function answering(form) {
  await form.evaluate(async (element) => {
    while (element.closest('course-island:not([data-awake])') !== null)
      await new Promise((done) => setTimeout(done, 20));
  });
  // Nothing on the page tells when the record is read.
  await form.page().waitForTimeout(500);
}

/**
 * Reads the page to its end.
 *
 * @param {Page} page
 */
export async function readToTheEnd(page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await new Promise((done) => setTimeout(done, 50));
    }
  });
  await page.waitForLoadState('networkidle');
}

const TYPES = /** @type {const} */ (['html', 'css', 'javascript', 'fonts', 'other']);

/**
 * @typedef {Record<typeof TYPES[number], number>} Sizes bytes
 *
 * @typedef {object} Weight
 * @property {Sizes} received as Chromium counts its answers, with their headers
 * @property {Sizes} gzip bodies as the server sends them to a browser that asks for gzip
 * @property {number} requests
 */

/**
 * What a page costs when it has been read to its end, without what it fetches ahead.
 *
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<Weight>}
 */
export async function weigh(browser, url) {
  const { page, cdp, leave } = await visitor(browser, { savesData: true });
  /** @type {Map<string, { url: string, type: typeof TYPES[number], received: number }>} */
  const answers = new Map();
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    // Pictures of the stylesheet that stand in it.
    if (response.url.startsWith('data:')) return;
    answers.set(requestId, { url: response.url, type: typeOf(response.mimeType), received: 0 });
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer) answer.received = encodedDataLength;
  });
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  if (!response?.ok()) throw new Error(`${url} is not there`);
  await awake(page);
  await readToTheEnd(page);
  await leave();
  const weight = { received: noBytes(), gzip: noBytes(), requests: answers.size };
  for (const { url: address, type, received } of answers.values()) {
    weight.received[type] += received;
    weight.gzip[type] += await gzipSize(address);
  }
  return weight;
}

/** @returns {Sizes} */
function noBytes() {
  return { html: 0, css: 0, javascript: 0, fonts: 0, other: 0 };
}

/**
 * @param {string} mimeType
 * @returns {typeof TYPES[number]}
 */
function typeOf(mimeType) {
  if (mimeType.startsWith('font/')) return 'fonts';
  return TYPES.find((type) => mimeType === `text/${type}`) ?? 'other';
}

/**
 * @param {string} url
 * @returns {Promise<number>} bytes of the body on the wire
 */
function gzipSize(url) {
  return new Promise((done, fail) => {
    get(url, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (/** @type {Buffer} */ data) => (bytes += data.length));
      response.on('end', () => done(bytes));
    }).on('error', fail);
  });
}

/**
 * @typedef {object} Opening all in milliseconds, but for the shift
 * @property {number} firstPaint of text
 * @property {number} largestPaint
 * @property {number} shift sum of layout shifts (CLS)
 * @property {number} longTasks sum of tasks above 50 ms
 */

/**
 * How the page that is open came up; to be asked when it is quiet.
 *
 * @param {Page} page
 * @returns {Promise<Opening>}
 */
export function opening(page) {
  return page.evaluate(async () => {
    /** @type {Record<string, PerformanceEntry[]>} */
    const entries = {};
    for (const type of ['paint', 'largest-contentful-paint', 'layout-shift', 'longtask']) {
      const list = (entries[type] = /** @type {PerformanceEntry[]} */ ([]));
      new PerformanceObserver((found) => list.push(...found.getEntries())).observe({ type, buffered: true });
    }
    await new Promise((done) => setTimeout(done, 300));
    const of = (/** @type {string} */ type) => entries[type] ?? [];
    const shifts = of('layout-shift').map((entry) => /** @type {{ value?: number }} */ (entry).value ?? 0);
    return {
      firstPaint: of('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN,
      largestPaint: of('largest-contentful-paint').at(-1)?.startTime ?? NaN,
      shift: shifts.reduce((sum, value) => sum + value, 0),
      longTasks: of('longtask').reduce((sum, { duration }) => sum + duration, 0),
    };
  });
}

/**
 * Gives some answer to the first question of a page, published or bare, and presses its button.
 *
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<number>} milliseconds from the press until the feedback is painted
 */
export async function clickToFeedback(browser, url) {
  const { page, leave } = await visitor(browser, { slowdown: SLOW_PROCESSOR });
  await page.goto(url, { waitUntil: 'load' });
  await awake(page);
  // In a published quiz the first question comes after a press.
  const start = page.locator('.quiz-start button');
  if ((await start.count()) > 0) await start.click();
  const form = page.locator('form').first();
  await form.scrollIntoViewIfNeeded();
  await answering(form);
  const field = form.locator('input').first();
  if ((await field.count()) > 0) {
    if ((await field.getAttribute('type')) === 'text') await field.fill('1');
    else await field.click();
  }
  const painted = await page.evaluateHandle(() => {
    let pressed = NaN;
    addEventListener('click', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
    /** @type {Promise<number>} */
    const painting = new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('.fb') === null) return;
        observer.disconnect();
        // A task that is asked for in a frame runs when the frame has been painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - pressed);
          port2.postMessage(null);
        });
      });
      observer.observe(document.body, { subtree: true, childList: true });
    });
    return { painting };
  });
  await form.locator('button[type="submit"]').click();
  const milliseconds = await painted.evaluate(({ painting }) => painting);
  await leave();
  return milliseconds;
}

import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { courseContent } from '@/app/course-content';
import { lessonPath } from '@/core/course/address';
import { awake, eventually, it, locales, say, visit } from './learner';

const { lessons } = await courseContent();
const [first = '', second = ''] = lessons.map(({ id }) => id);

/** Paths of the pages that the browser has begun to fetch ahead. */
async function watchPrefetches(page: Page): Promise<Set<string>> {
  const session = await page.context().newCDPSession(page);
  const paths = new Set<string>();
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl }) => void paths.add(new URL(prefetchUrl).pathname));
  await session.send('Preload.enable');
  return paths;
}

/** Rules stand in the page once it is complete; what they ask for follows within a frame. */
async function rulesOf(page: Page): Promise<string[]> {
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  return page.locator('script[type="speculationrules"]').allTextContents();
}

describe.concurrent('fetching ahead', () => {
  it.for(locales)('is for the next lesson and no other page, in %s', async (locale, { learner }) => {
    const page = await learner();
    const fetched = await watchPrefetches(page);
    await visit(page, lessonPath(locale, first));
    await eventually(() => Promise.resolve(expect(fetched).toContain(lessonPath(locale, second))));
    expect(await rulesOf(page)).toHaveLength(2);
    expect([...fetched]).toEqual([lessonPath(locale, second)]);
  });

  it('is what the next lesson is shown from', async ({ learner }) => {
    const page = await learner();
    const session = await page.context().newCDPSession(page);
    const isReady = new Promise((done) => {
      session.on('Preload.prefetchStatusUpdated', ({ status }) => {
        if (status === 'Ready') done(status);
      });
    });
    await session.send('Preload.enable');
    await visit(page, lessonPath('kk', first));
    await isReady;
    await page.locator('a[rel="next"]').click();
    await page.waitForURL(`**${lessonPath('kk', second)}`);
    const came = await page.evaluate(() => JSON.stringify(performance.getEntriesByType('navigation')));
    expect(came).toContain('"deliveryType":"navigational-prefetch"');
  });

  it('is for a link on which the mouse rests', async ({ learner }) => {
    const page = await learner();
    const fetched = await watchPrefetches(page);
    await visit(page, '/en/');
    expect(await rulesOf(page)).toHaveLength(2);
    expect([...fetched]).toEqual([]);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: say.en('nav.glossary') })
      .hover();
    await eventually(() => Promise.resolve(expect([...fetched]).toEqual(['/en/glossary/'])));
  });

  it.for([
    ['who saves data', { saveData: true, effectiveType: '4g' }],
    ['who pays for data', { type: 'cellular', effectiveType: '4g' }],
    ['whose line is slow', { effectiveType: '3g' }],
  ] as const)('is not done for somebody %s', async ([, connection], { learner }) => {
    const page = await learner();
    await page.addInitScript((value) => {
      Object.defineProperty(navigator, 'connection', { value, configurable: true });
    }, connection);
    const fetched = await watchPrefetches(page);
    await visit(page, lessonPath('en', first));
    await page
      .getByRole('link', { name: say.en('nav.glossary') })
      .first()
      .hover();
    expect(await rulesOf(page)).toEqual([]);
    expect([...fetched]).toEqual([]);
  });
});

describe.concurrent('going from page to page', () => {
  /** Notes whether pages come into view with a transition. */
  async function watchTransitions(page: Page): Promise<void> {
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset['transition'] = String(event.viewTransition !== null);
      });
    });
  }

  it.for([
    ['blends one into the other', 'no-preference', 'true'],
    ['is hard for those who want less motion', 'reduce', 'false'],
  ] as const)('%s', async ([, reducedMotion, transition], { learner }) => {
    const page = await learner({ reducedMotion });
    await watchTransitions(page);
    await visit(page, lessonPath('kk', first));
    await page.locator('a[rel="next"]').click();
    await page.waitForURL(`**${lessonPath('kk', second)}`);
    await page.locator(`html[data-transition="${transition}"]`).waitFor();
  });

  it('comes back to the page as it was, answers half given included, without loading it anew', async () => {
    // Playwright switches the cache off in its other browsers.
    const browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      const page = await browser.newPage({ baseURL: inject('site') });
      await page.addInitScript(() => {
        addEventListener('pageshow', ({ persisted }) => {
          document.documentElement.dataset['cached'] = String(persisted);
        });
      });
      await visit(page, lessonPath('en', first));
      const option = page.getByRole('main').getByRole('radio').first();
      await option.check();
      await page
        .getByRole('link', { name: say.en('nav.about') })
        .first()
        .click();
      await page.waitForURL('**/en/about/');
      await awake(page);
      await page.evaluate(() => history.back());
      await page.locator('html[data-cached="true"]').waitFor();
      expect(await option.isChecked()).toBe(true);
    } finally {
      await browser.close();
    }
  });
});

import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject, test, vi } from 'vitest';
import type { SitePath } from '@/core/course/address';
import { locales, type Locale } from '@/core/language/locale';
import { createSay, type Say } from '@/core/language/message';
import { messages, type MessageKey } from '@/data/messages/messages';

/** Milliseconds until something that should happen counts as not happening; long, for busy machines. */
const patience = 20_000;

export const wide = { width: 1280, height: 800 };
export const narrow = { width: 390, height: 844 };

export interface LearnerOptions extends Pick<
  BrowserContextOptions,
  'locale' | 'viewport' | 'colorScheme' | 'hasTouch' | 'javaScriptEnabled' | 'reducedMotion'
> {
  readonly place?: 'site' | 'subPath';
  /** What the console may say because the test provokes it. */
  readonly provoked?: RegExp;
}

/**
 * `it` with a `learner`: somebody who comes for the first time, in a browser of their own. Whatever a test looks at, it
 * fails when a page has thrown, complained in the console (the Content-Security-Policy does it there) or asked another
 * origin for anything.
 */
export const it = test
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('learner', ({ browser }, { onCleanup }) => {
    const contexts: BrowserContext[] = [];
    const troubles: string[] = [];
    onCleanup(async () => {
      await Promise.all(contexts.map((context) => context.close()));
      expect(troubles).toEqual([]);
    });
    return async ({ place = 'site', provoked, ...options }: LearnerOptions = {}): Promise<Page> => {
      const baseURL = inject(place);
      const context = await browser.newContext({ locale: 'en-GB', viewport: wide, ...options, baseURL });
      contexts.push(context);
      context.setDefaultTimeout(patience);
      context.on('weberror', (error) => troubles.push(`page error: ${error.error().stack ?? error.error().message}`));
      context.on('console', (message) => {
        const isTrouble = ['error', 'warning'].includes(message.type()) && provoked?.test(message.text()) !== true;
        if (isTrouble) troubles.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== new URL(baseURL).origin)
          troubles.push(`request: ${request.url()}`);
      });
      return context.newPage();
    };
  });

/** Opens a page of the course and waits until it answers. */
export async function visit(page: Page, path: SitePath): Promise<void> {
  await page.goto(path.slice(1));
  await awake(page);
}

/** Waits for the islands that wake with the page. Others wake when they come near or are touched, as they do for readers. */
export async function awake(page: Page): Promise<void> {
  await page.locator('course-island[data-waking="at-once"]:not([data-awake])').first().waitFor({ state: 'detached' });
}

/** Waits until what is expected is so; works in tests that run side by side, as `expect.poll` does not. */
export function eventually(expectation: () => Promise<void>): Promise<void> {
  return vi.waitFor(expectation, { timeout: patience });
}

/** The address in the window, without the origin. */
export function addressOf(page: Page): string {
  const { pathname, hash } = new URL(page.url());
  return pathname + hash;
}

/** Opens everything that is folded away. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** What the pages say, in each language. */
export const say: Readonly<Record<Locale, Say<MessageKey>>> = {
  kk: createSay('kk', messages.kk),
  ru: createSay('ru', messages.ru),
  en: createSay('en', messages.en),
};

export { locales };

import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { languageNames } from '@/components/shell/language-names';
import { addressOf, awake, eventually, it, locales, narrow, say, visit, wide } from './learner';

/** The link of the language switch. */
function language(page: Page, locale: (typeof locales)[number]) {
  const { short, full } = languageNames[locale];
  return page.getByRole('banner').getByRole('link', { name: `${short}, ${full}` });
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent.trim() ?? '';
  });
}

describe.concurrent('the first page', () => {
  it.for([
    ['kk-KZ', '/kk/'],
    ['ru-RU', '/ru/'],
    ['en-US', '/en/'],
    ['de-DE', '/kk/'],
  ] as const)('opens the course for a browser in %s at %s', async ([locale, path], { learner }) => {
    const page = await learner({ locale });
    await page.goto('');
    await page.waitForURL(`**${path}`);
  });

  it('asks the second language of the browser when the course does not speak the first', async ({ learner }) => {
    const page = await learner();
    const session = await page.context().newCDPSession(page);
    const userAgent = await page.evaluate(() => navigator.userAgent);
    await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: 'tr-TR,ru-RU,en' });
    await page.goto('');
    await page.waitForURL('**/ru/');
  });

  it('opens the language that was chosen, whatever the browser speaks', async ({ learner }) => {
    const page = await learner({ locale: 'ru-RU' });
    await page.goto('');
    await page.waitForURL('**/ru/');
    await awake(page);
    await language(page, 'kk').click();
    await page.waitForURL('**/kk/');
    await page.goto('');
    await page.waitForURL('**/kk/');
  });

  it('leaves no step behind that "back" would come to', async ({ learner }) => {
    const page = await learner({ locale: 'en-GB' });
    await page.goto('en/about/');
    await page.goto('');
    await page.waitForURL('**/en/');
    await awake(page);
    await page.goBack();
    expect(addressOf(page)).toBe('/en/about/');
  });
});

describe.concurrent('the language switch', () => {
  it.for(locales)('says that the page is in %s', async (locale, { learner }) => {
    const page = await learner();
    await visit(page, `/${locale}/`);
    await eventually(async () => expect(await language(page, locale).getAttribute('aria-current')).toBe('true'));
  });

  it('keeps the lesson and the section', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/ru/lessons/duverger-systems/#effective-number');
    await language(page, 'kk').click();
    await page.waitForURL('**/kk/lessons/duverger-systems/**');
    await awake(page);
    expect(addressOf(page)).toBe('/kk/lessons/duverger-systems/#effective-number');
    const { y = -1 } = (await page.locator('#effective-number').boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(wide.height / 2);
  });

  it('keeps the term of the glossary', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/en/glossary/#hare-quota');
    const entry = page.locator('#hare-quota');
    expect(await entry.textContent()).toBe('Hare quota');
    await language(page, 'ru').click();
    await page.waitForURL('**/ru/glossary/**');
    await awake(page);
    await eventually(async () => expect((await entry.boundingBox())?.y).toBeLessThan(wide.height));
    await eventually(async () => expect((await entry.boundingBox())?.y).toBeGreaterThanOrEqual(0));
  });

  it('stays at the top of a page that was not scrolled', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/kk/lessons/constitution-2022/');
    await language(page, 'en').click();
    await page.waitForURL('**/en/lessons/constitution-2022/');
    expect(addressOf(page)).toBe('/en/lessons/constitution-2022/');
  });
});

describe.concurrent('the theme', () => {
  /** Notes the background at every frame from the first on. */
  function watchBackground(page: Page) {
    return page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = (): void => {
        const body = document.querySelector('body');
        const color = body === null ? undefined : getComputedStyle(body).backgroundColor;
        if (color !== undefined && !seen.includes(color)) seen.push(color);
        requestAnimationFrame(look);
      };
      look();
      document.addEventListener('DOMContentLoaded', () => {
        document.documentElement.dataset['ready'] = document.documentElement.dataset['theme'] ?? 'none';
      });
    });
  }

  function background(page: Page) {
    return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  }

  function backgroundsSeen(page: Page) {
    return page.evaluate(() => {
      const seen: unknown = Reflect.get(window, 'seen');
      return seen;
    });
  }

  it('follows the system as long as nothing is chosen', async ({ learner }) => {
    const page = await learner({ colorScheme: 'light' });
    await visit(page, '/en/');
    const button = page.getByRole('button', { name: say.en('theme.dark') });
    const light = await background(page);
    const isPressed = async (pressed: boolean): Promise<void> => {
      // The button says what is on as soon as somebody comes to it.
      await button.focus();
      await eventually(async () => expect(await button.getAttribute('aria-pressed')).toBe(String(pressed)));
    };
    await isPressed(false);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background(page)).not.toBe(light);
    await isPressed(true);
    await page.reload();
    await isPressed(true);
  });

  it.for(['light', 'dark'] as const)(
    'that was chosen stays, without a flash of the %s one of the system',
    async (colorScheme, { learner }) => {
      const page = await learner({ colorScheme });
      await visit(page, '/kk/');
      const before = await background(page);
      await page.getByRole('button', { name: say.kk('theme.dark') }).click();
      await eventually(async () => expect(await background(page)).not.toBe(before));
      const chosen = await background(page);

      await watchBackground(page);
      for (const path of ['/kk/', '/ru/lessons/constitution-2022/', '/en/lessons/duverger-systems/quiz/'] as const) {
        await visit(page, path);
        expect(await page.locator('html').getAttribute('data-ready')).toBe(colorScheme === 'light' ? 'dark' : 'light');
        const isReading = path.endsWith('constitution-2022/');
        expect(await backgroundsSeen(page)).toEqual([isReading ? await background(page) : chosen]);
      }
    },
  );
});

describe.concurrent('by keyboard', () => {
  it.for(locales)('the header can be passed over, in %s', async (locale, { learner }) => {
    const page = await learner();
    await visit(page, `/${locale}/`);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: say[locale]('nav.skip') });
    expect(await focusedName(page)).toBe(say[locale]('nav.skip'));
    await eventually(async () => expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('the header is gone through in the order in which it is seen', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/en/glossary/');
    const names: string[] = [];
    for (let step = 0; step < 10; step += 1) {
      await page.keyboard.press('Tab');
      names.push(await focusedName(page));
    }
    const destinations = (['nav.course', 'nav.glossary', 'nav.sources', 'nav.about'] as const).map((key) =>
      say.en(key),
    );
    const languages = locales.map((locale) => `${languageNames[locale].short}, ${languageNames[locale].full}`);
    expect(names).toEqual([
      say.en('nav.skip'),
      say.en('course.title'),
      ...destinations,
      ...languages,
      say.en('theme.dark'),
    ]);
  });

  it('the menu of a narrow window opens, leads on and is named', async ({ learner }) => {
    const page = await learner({ viewport: narrow });
    await visit(page, '/ru/');
    const menu = page.locator('summary').and(page.getByLabel(say.ru('nav.menu')));
    await menu.focus();
    await page.keyboard.press('Enter');
    const glossary = page
      .getByRole('navigation', { name: say.ru('nav.label') })
      .getByRole('link', { name: say.ru('nav.glossary') });
    await glossary.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toBe(say.ru('nav.glossary'));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ru/glossary/');
  });
});

describe.concurrent('an address that does not exist', () => {
  it.for(['site', 'subPath'] as const)('says so in three languages and leads home: %s', async (place, { learner }) => {
    const page = await learner({ place, provoked: /404/ });
    const answer = await page.goto('ru/lessons/nothing/');
    expect(answer?.status()).toBe(404);
    for (const locale of locales) {
      await page.getByRole('heading', { name: say[locale]('notFound.title') }).waitFor();
    }
    await page.getByRole('link', { name: say.ru('notFound.home') }).click();
    await page.waitForURL('**/ru/');
    await awake(page);
  });
});

it.concurrent('works under a sub-path, with everything that it links to', async ({ learner }) => {
  const page = await learner({ place: 'subPath', locale: 'kk-KZ' });
  await page.goto('');
  await page.waitForURL('**/course/kk/');
  await awake(page);
  await page.getByRole('link', { name: say.kk('resume.begin') }).click();
  await page.waitForURL('**/course/kk/lessons/duverger-systems/');
  await awake(page);
  await language(page, 'en').click();
  await page.waitForURL('**/course/en/lessons/duverger-systems/');
  await awake(page);
  await page.getByRole('link', { name: say.en('lesson.quiz.start') }).click();
  await page.waitForURL('**/course/en/lessons/duverger-systems/quiz/');
  await awake(page);
  await page.goto('');
  await page.waitForURL('**/course/en/');
});

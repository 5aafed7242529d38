import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { courseContent } from '@/app/course-content';
import type { Item } from '@/core/item/item';
import { formatPercent } from '@/core/language/format-number';
import { answer, cardOf, mouse } from './answering';
import { addressOf, awake, eventually, it, locales, say, visit } from './learner';

const { lessons } = await courseContent();
const [firstLesson] = lessons;
if (firstLesson === undefined) throw new Error('the course has no lesson');

/** Sections to read and quizzes to submit in the whole course. */
const steps = lessons.reduce((sum, { structure }) => sum + structure.sections.length + 1, 0);

async function recordIsAwake(page: Page): Promise<void> {
  await awake(page);
  await page.locator('.resume-body:not(.is-asleep)').waitFor();
}

/** How many seats of the half-circle are lit. */
function seatsLit(page: Page): Promise<number> {
  return page.locator('.hero-art .lit').count();
}

/** Reads the first section of the first lesson. */
async function readFirstSection(page: Page, locale: (typeof locales)[number]): Promise<void> {
  await visit(page, `/${locale}/lessons/${String(firstLesson?.id)}/`);
  await page.locator('[data-section]').first().locator('> :last-child').scrollIntoViewIfNeeded();
  const contents = page.getByRole('navigation', { name: say[locale]('lesson.contents') });
  await contents
    .getByRole('link')
    .filter({ hasText: `, ${say[locale]('contents.read')}` })
    .first()
    .waitFor();
}

describe.concurrent('the home page', () => {
  it.for(locales)(
    'shows who comes for the first time where to begin, and no progress: %s',
    async (locale, { learner }) => {
      const page = await learner();
      await visit(page, `/${locale}/`);
      await recordIsAwake(page);
      await page.getByRole('heading', { name: say[locale]('resume.heading') }).waitFor();
      expect(await seatsLit(page)).toBe(0);
      expect(await page.locator('.hero-art circle').count()).toBe(98);
      const main = (await page.getByRole('main').textContent()) ?? '';
      expect(main).not.toContain(say[locale]('resume.continue'));
      const nothing = say[locale]('map.share', { percent: formatPercent(locale, '0') });
      expect(await page.getByRole('img', { name: nothing }).count()).toBe(2);
      await page.getByRole('link', { name: say[locale]('resume.begin') }).click();
      await page.waitForURL(`**/${locale}/lessons/${firstLesson.id}/`);
    },
  );

  it.for(locales)(
    'leads on to the next section that was not read, and lights seats: %s',
    async (locale, { learner }) => {
      const page = await learner({ reducedMotion: 'reduce' });
      await readFirstSection(page, locale);
      await visit(page, `/${locale}/`);
      await recordIsAwake(page);
      await page.getByRole('heading', { name: say[locale]('resume.again') }).waitFor();
      const { sections } = firstLesson.texts[locale].outline;
      await page.getByText(say[locale]('resume.read', { read: 1, all: sections.length })).waitFor();
      // The half-circle has 98 seats; the first of the course's steps is done.
      expect(await seatsLit(page)).toBe(Math.floor(98 / steps));
      const lesson = page
        .getByRole('main')
        .getByRole('link')
        .filter({ hasText: say[locale]('map.in-progress') });
      expect(await lesson.textContent()).toContain(firstLesson.texts[locale].outline.title);
      await page.getByRole('link', { name: say[locale]('resume.continue') }).click();
      await page.waitForURL(`**/${locale}/lessons/${firstLesson.id}/**`);
      expect(addressOf(page)).toBe(`/${locale}/lessons/${firstLesson.id}/#${String(sections[1]?.id)}`);
    },
  );

  it('shows the same progress in every language', async ({ learner }) => {
    const page = await learner({ reducedMotion: 'reduce' });
    await readFirstSection(page, 'ru');
    for (const locale of locales) {
      await visit(page, `/${locale}/`);
      await recordIsAwake(page);
      expect(await seatsLit(page)).toBe(Math.floor(98 / steps));
    }
  });

  it('never shows another progress than the right one while it wakes', async ({ learner }) => {
    const page = await learner({ reducedMotion: 'reduce' });
    await readFirstSection(page, 'en');
    // Notes every text that the card shows, from the first frame on.
    await page.addInitScript(() => {
      const shown: string[] = [];
      Object.assign(window, { shown });
      const look = (): void => {
        const parts = [...document.querySelectorAll('.resume > *')];
        const seen = parts.filter((part) => part.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
        const text = seen.map((part) => part.textContent).join(' | ');
        if (text !== '' && text !== shown.at(-1)) shown.push(text);
        requestAnimationFrame(look);
      };
      look();
    });
    await visit(page, '/en/');
    await recordIsAwake(page);
    await page.waitForTimeout(300);
    const shown = await page.evaluate(() => {
      const texts: unknown = Reflect.get(window, 'shown');
      return texts;
    });
    expect(shown).toEqual([expect.stringContaining(say.en('resume.continue'))]);
  });
});

it.concurrent.for(locales)(
  'knows a section whose page was left before the browser had kept it: %s',
  async (locale, { learner }) => {
    const page = await learner({ reducedMotion: 'reduce' });
    await page.addInitScript(() => {
      if (!location.pathname.includes('/lessons/')) return;
      // Nobody hears whether the database was opened. Another one is: the course's must not be made without its store.
      const open = indexedDB.open.bind(indexedDB);
      indexedDB.open = () => {
        const request = open('silent');
        for (const type of ['success', 'error', 'blocked', 'upgradeneeded']) {
          request.addEventListener(type, (event) => event.stopImmediatePropagation());
        }
        return request;
      };
    });
    await readFirstSection(page, locale);
    const { sections } = firstLesson.texts[locale].outline;
    // The second time it comes from the database, where the first visit has put it.
    for (const jottedDown of [1, 0]) {
      expect(await countJotted(page)).toBe(jottedDown);
      await visit(page, `/${locale}/`);
      await recordIsAwake(page);
      await page.getByText(say[locale]('resume.read', { read: 1, all: sections.length })).waitFor();
      expect(await page.getByText(say[locale]('resume.unsaved')).count()).toBe(0);
    }
  },
);

/** How many events are not known to be in the database. */
function countJotted(page: Page): Promise<number> {
  return page.evaluate(
    () => Object.keys(localStorage).filter((key) => key.startsWith('parties-and-reform/unstored/')).length,
  );
}

describe.concurrent('two tabs', () => {
  const checks = ['what-would-hurt-the-law', 'calculate-effective-number'].map((id): Item => {
    const item = firstLesson.bank.items.en.find((each) => each.id === `duverger-systems/${id}`);
    if (item === undefined) throw new Error(`the checks need the item ${id}`);
    return item;
  });

  it('do not lose one another’s answers', async ({ learner }) => {
    const one = await learner();
    const other = await one.context().newPage();
    // Both read the record before either writes.
    await visit(one, '/en/lessons/duverger-systems/');
    await visit(other, '/en/lessons/duverger-systems/');
    for (const [index, page] of [one, other].entries()) {
      const item = checks[index];
      if (item === undefined) continue;
      await answer(mouse, cardOf(page, item), { item, locale: 'en', right: true });
      await cardOf(page, item)
        .getByRole('group', { name: say.en('item.correct') })
        .waitFor();
    }
    for (const page of [one, other, await one.context().newPage()]) {
      await visit(page, '/en/lessons/duverger-systems/');
      for (const item of checks) {
        const card = cardOf(page, item);
        await card.scrollIntoViewIfNeeded();
        await card.getByRole('group', { name: say.en('item.correct') }).waitFor();
      }
    }
  });

  it('show what happened in the other when one comes back to them', async ({ learner }) => {
    const one = await learner({ reducedMotion: 'reduce' });
    await visit(one, '/en/');
    await recordIsAwake(one);
    const other = await one.context().newPage();
    await readFirstSection(other, 'en');
    // Headless tabs are never hidden: the page is told what a browser would tell it.
    await one.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await eventually(async () => expect(await seatsLit(one)).toBeGreaterThan(0));
  });
});

it.concurrent('says when the browser cannot keep anything, and works all the same', async ({ learner }) => {
  const page = await learner();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
  });
  await visit(page, '/kk/');
  await page.getByText(say.kk('resume.unsaved')).waitFor();
  await page.getByRole('link', { name: say.kk('resume.begin') }).click();
  await page.waitForURL('**/kk/lessons/**');
});

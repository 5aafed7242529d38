import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { courseContent } from '@/app/course-content';
import type { Item } from '@/core/item/item';
import { formatDecimal } from '@/core/language/format-number';
import type { Locale } from '@/core/language/locale';
import { answer, cardOf, isFocused, mouse } from './answering';
import { awake, eventually, it, locales, narrow, say, visit, wide } from './learner';

const { lessons, terms, facts, bibliography, elections } = await courseContent();

function itemOf(locale: Locale, id: string): Extract<Item, { kind: 'single-choice' }> {
  const item = lessons.flatMap(({ bank }) => bank.items[locale]).find((each) => each.id === id);
  if (item?.kind !== 'single-choice') throw new Error(`the checks need a single choice ${id}`);
  return item;
}

/** Scrolls as a reader does, until the element is in the upper half of the window. */
async function readTo(page: Page, element: Locator): Promise<void> {
  await page.mouse.move(wide.width / 2, wide.height / 2);
  const top = async () => (await element.boundingBox())?.y ?? 0;
  for (let step = 0; step < 60 && (await top()) > wide.height / 2; step += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(30);
  }
}

describe.concurrent('a term, a citation, a figure in the text', () => {
  const ways = {
    click: (trigger: Locator) => trigger.click(),
    Enter: (trigger: Locator) => trigger.press('Enter'),
    Space: (trigger: Locator) => trigger.press('Space'),
  };

  /** A sentence of what the note of this key has to say. */
  function contentOf(locale: Locale, key: string): string {
    const [kind] = key.split('-');
    const id = key.slice(`${String(kind)}-`.length);
    if (kind === 'term') return terms.get(id)?.words[locale].definition ?? '';
    if (kind === 'fact') return facts.get(id)?.label[locale] ?? '';
    return bibliography
      .reference(locale, id)
      .full.map(({ text }) => text)
      .join('');
  }

  it.for(locales.flatMap((locale) => (['term', 'cite', 'fact'] as const).map((kind) => [kind, locale] as const)))(
    'opens by click, Enter and Space and closes by Escape, with the focus back: %s in %s',
    async ([kind, locale], { learner }) => {
      const page = await learner();
      await visit(page, `/${locale}/lessons/duverger-systems/`);
      const trigger = page.locator(`a.${kind}`).first();
      const expected = contentOf(locale, (await trigger.getAttribute('data-note')) ?? '');
      expect(expected).not.toBe('');
      expect(await trigger.getAttribute('role')).toBe('button');
      for (const open of Object.values(ways)) {
        expect(await trigger.getAttribute('aria-expanded')).toBe('false');
        await open(trigger);
        expect(await trigger.getAttribute('aria-expanded')).toBe('true');
        const card = page.locator(`[id="${(await trigger.getAttribute('aria-controls')) ?? ''}"]`);
        await card.waitFor();
        expect(await card.textContent()).toContain(expected);
        await card.getByRole('link').first().focus();
        await page.keyboard.press('Escape');
        expect(await card.count()).toBe(0);
        expect(await isFocused(trigger)).toBe(true);
      }
    },
  );

  it('is next in the reading order, and its button closes it', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/en/lessons/duverger-systems/');
    const trigger = page.locator('a.term').first();
    await trigger.press('Enter');
    const card = page.locator('.note-card');
    const close = card.getByRole('button', { name: say.en('note.close') });
    await close.click();
    expect(await card.count()).toBe(0);
    expect(await isFocused(trigger)).toBe(true);
    await trigger.press('Enter');
    await card.getByRole('link', { name: say.en('note.glossary') }).click();
    await page.waitForURL('**/en/glossary/#*');
  });

  it('stands beside its line where there is a margin', async ({ learner }) => {
    const page = await learner({ viewport: wide, reducedMotion: 'reduce' });
    await visit(page, '/kk/lessons/duverger-systems/');
    const trigger = page.locator('a.term').nth(3);
    await trigger.click();
    const card = await boxOf(page.locator('.note-card'));
    expect(card.x).toBeGreaterThan((await boxOf(page.locator('.prose'))).right);
    expect(card.right).toBeLessThanOrEqual(wide.width);
    expect(Math.abs(card.y - (await boxOf(trigger)).y)).toBeLessThan(40);
  });

  it('opens by touch and stands under its paragraph on a phone', async ({ learner }) => {
    const page = await learner({ viewport: narrow, hasTouch: true, reducedMotion: 'reduce' });
    await visit(page, '/kk/lessons/duverger-systems/');
    await page.locator('p > a.term').nth(3).tap();
    const card = await boxOf(page.locator('.note-card'));
    const paragraph = await boxOf(page.locator('p').filter({ has: page.locator('[aria-expanded="true"]') }));
    expect(card.y - paragraph.bottom).toBeGreaterThanOrEqual(0);
    expect(card.y - paragraph.bottom).toBeLessThan(40);
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(narrow.width);
  });

  it('does not cover another card in the margin', async ({ learner }) => {
    const page = await learner({ viewport: wide, reducedMotion: 'reduce' });
    await visit(page, '/en/lessons/duverger-systems/');
    const triggers = page.locator('[data-section="two-effects"] p > a.term');
    for (const index of [0, 1, 2]) await triggers.nth(index).click();
    const boxes = await Promise.all((await page.locator('.note-card').all()).map(boxOf));
    const fromTheTop = boxes.toSorted((a, b) => a.y - b.y);
    expect(fromTheTop).toHaveLength(3);
    for (const [index, { y }] of fromTheTop.slice(1).entries()) {
      expect(fromTheTop[index]?.bottom).toBeLessThanOrEqual(y);
    }
  });
});

/** Where the element stands in the window. */
async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (box === null) throw new Error(`${String(element)} is not shown`);
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
}

it.concurrent.for(locales)('shows the numbers of its figure as a table, in %s', async (locale, { learner }) => {
  const page = await learner();
  await visit(page, `/${locale}/lessons/duverger-systems/`);
  const figure = page.getByRole('figure').filter({ has: page.getByRole('img') });
  const table = figure.getByRole('table');
  expect(await table.isVisible()).toBe(false);
  await figure.getByText(say[locale]('figure.numbers')).click();
  await table.waitFor();
  expect(await table.getByRole('row').count()).toBe(elections.length + 1);
  // Laakso and Taagepera's number in list seats of 2023, published with the lesson's figure: 2.68.
  const last = table.getByRole('row').last();
  expect(await last.textContent()).toContain(formatDecimal(locale, 2.68, 2));
});

describe.concurrent('a check in the text', () => {
  const id = 'duverger-systems/what-would-hurt-the-law';

  /** What the page says about the item and must not say yet. */
  function secretsOf(item: ReturnType<typeof itemOf>): string[] {
    const [firstWrong] = item.options.filter(({ key }) => !key);
    return [item.explanation, ...item.options.filter((option) => option !== firstWrong).map(({ reason }) => reason)];
  }

  it.for(locales)(
    'answered wrongly gives the reason of the choice and a hint, not the key: %s',
    async (locale, { learner }) => {
      const page = await learner();
      await visit(page, `/${locale}/lessons/duverger-systems/`);
      const item = itemOf(locale, id);
      const card = cardOf(page, item);
      const firstWrong = item.options.find(({ key }) => !key);
      await answer(mouse, card, { item, locale, right: false });

      const feedback = card.getByRole('group', { name: say[locale]('item.notYet') });
      await feedback.waitFor();
      expect(await isFocused(feedback)).toBe(true);
      const text = (await card.textContent()) ?? '';
      expect(text).toContain(firstWrong?.reason);
      expect(text).toContain(item.hints[0]);
      expect(secretsOf(item).filter((secret) => text.includes(secret))).toEqual([]);
      const looks = await card
        .getByRole('listitem')
        .evaluateAll((options: Element[]) => options.map((option) => option.getAttribute('class')));
      expect(looks).toHaveLength(item.options.length);
      expect(new Set(looks).size).toBe(2);
    },
  );

  it('can be answered a second time, and then tells everything', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/ru/lessons/duverger-systems/');
    const item = itemOf('ru', id);
    const card = cardOf(page, item);
    await answer(mouse, card, { item, locale: 'ru', right: false });
    await card.getByRole('button', { name: say.ru('item.tryAgain') }).click();
    await answer(mouse, card, { item, locale: 'ru', right: true });
    await card.getByRole('group', { name: say.ru('item.correct') }).waitFor();
    const text = (await card.textContent()) ?? '';
    expect(
      [item.explanation, ...item.options.map(({ reason }) => reason)].filter((each) => !text.includes(each)),
    ).toEqual([]);
    expect(await card.getByRole('button', { name: say.ru('item.tryAgain') }).count()).toBe(0);
  });

  it('says what is missing instead of judging nothing', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/kk/lessons/duverger-systems/');
    const card = cardOf(page, itemOf('kk', id));
    await card.getByRole('button', { name: say.kk('item.check') }).click();
    await card.getByRole('status').getByText(say.kk('item.missing.choice')).waitFor();
  });

  it('shows the answer to who asks for it', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/en/lessons/duverger-systems/');
    const item = itemOf('en', id);
    const card = cardOf(page, item);
    await answer(mouse, card, { item, locale: 'en', right: false });
    await card.getByRole('button', { name: say.en('item.showAnswer') }).click();
    await card.getByText(item.explanation).waitFor();
  });

  it('is found as it was left, after a reload and in another language', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/en/lessons/duverger-systems/');
    const english = itemOf('en', id);
    const card = cardOf(page, english);
    await answer(mouse, card, { item: english, locale: 'en', right: false });
    const order = await optionIds(card, english);
    await page.reload();
    await awake(page);
    await card.scrollIntoViewIfNeeded();
    await card.getByRole('group', { name: say.en('item.notYet') }).waitFor();
    expect(await optionIds(card, english)).toEqual(order);

    await visit(page, '/kk/lessons/duverger-systems/');
    const kazakh = itemOf('kk', id);
    const same = cardOf(page, kazakh);
    await same.scrollIntoViewIfNeeded();
    await same.getByRole('group', { name: say.kk('item.notYet') }).waitFor();
    expect(await same.textContent()).toContain(kazakh.options.find(({ key }) => !key)?.reason);
    expect(await optionIds(same, kazakh)).toEqual(order);
  });

  /** Ids of the options in the order in which the review shows them. */
  async function optionIds(card: Locator, { options }: ReturnType<typeof itemOf>): Promise<(string | undefined)[]> {
    const rows = await card.getByRole('listitem').allTextContents();
    return rows.map((row) => options.find(({ text }) => row.startsWith(text))?.id);
  }
});

describe.concurrent('reading', () => {
  it.for(locales)('to the end of a section is noted in the contents, and kept: %s', async (locale, { learner }) => {
    const page = await learner({ reducedMotion: 'reduce' });
    const path = `/${locale}/lessons/constitution-2022/` as const;
    await visit(page, path);
    const [section] = lessons.find(({ id }) => id === 'constitution-2022')?.texts[locale].outline.sections ?? [];
    const contents = page.getByRole('navigation', { name: say[locale]('lesson.contents') });
    const link = contents.getByRole('link').filter({ hasText: section?.title ?? '' });
    await link.waitFor();
    const isRead = `, ${say[locale]('contents.read')}`;
    const read = link.filter({ hasText: isRead });
    expect(await read.count()).toBe(0);
    await readTo(page, page.locator('[data-section]').first().locator('> :last-child'));
    await read.waitFor();
    await visit(page, path);
    await read.waitFor();
    expect(await contents.getByRole('link').filter({ hasText: isRead }).count()).toBe(1);
  });

  it('moves the sun along the horizon', async ({ learner }) => {
    const page = await learner({ reducedMotion: 'reduce' });
    await visit(page, '/en/lessons/duverger-systems/');
    const line = page.getByRole('progressbar', { name: say.en('lesson.reading') });
    const share = async () => Number(await line.getAttribute('aria-valuenow'));
    const start = await share();
    expect(start).toBeLessThan(10);
    await readTo(page, page.locator('[data-section]').nth(2));
    await eventually(async () => expect(await share()).toBeGreaterThan(start + 10));
    await page.keyboard.press('End');
    await eventually(async () => expect(await share()).toBe(100));
  });

  it('says in the contents which section is being read', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/ru/lessons/duverger-systems/#limits');
    const contents = page.getByRole('navigation', { name: say.ru('lesson.contents') });
    const current = contents.locator('[aria-current="location"]');
    await eventually(async () => expect(await current.getAttribute('href')).toBe('#limits'));
    await contents.locator('[href="#two-effects"]').click();
    await eventually(async () => expect(await current.getAttribute('href')).toBe('#two-effects'));
  });
});

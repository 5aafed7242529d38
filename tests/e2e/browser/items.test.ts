import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { courseContent } from '@/app/course-content';
import { partDomId } from '@/components/item/dom-id';
import { specimensOf } from '@/components/gallery/specimens-of';
import type { SpecimenState } from '@/components/gallery/specimen';
import { itemGalleryPath } from '@/core/course/address';
import { itemKinds, type Item, type ItemKind, type Response } from '@/core/item/item';
import { gapsOf } from '@/core/item/gap-text/to-view';
import { keyResponse, partsOf, toView } from '@/core/item/registry';
import type { Locale } from '@/core/language/locale';
import { cardOf, give, isFocused, keyboard, mouse, wrongResponse } from './answering';
import { eventually, it, locales, narrow, say, visit } from './learner';

/* Every kind of item, on the page where authors see them all. */

const { lessons } = await courseContent();

/** The item of a kind as the gallery shows it in a state. */
function specimen(kind: ItemKind, locale: Locale, state: SpecimenState): Item {
  const item = lessons.flatMap(({ bank }) => bank.items[locale]).find((each) => each.kind === kind);
  if (item === undefined) throw new Error(`no item of the kind ${kind}`);
  const found = specimensOf(item, locale, (name) => name).find((each) => each.state === state);
  if (found === undefined) throw new Error(`no ${kind} in the state ${state}`);
  return found.item;
}

/** The card, awake and with the focus on its question, from where the keyboard goes on. */
async function reach(page: Page, item: Item): Promise<Locator> {
  const card = cardOf(page, item);
  await card.scrollIntoViewIfNeeded();
  await page.locator('course-island[data-awake]').filter({ has: card }).waitFor({ state: 'attached' });
  await card.getByRole('heading').focus();
  return card;
}

const each = itemKinds.flatMap((kind) => locales.map((locale) => ({ kind, locale })));

describe.concurrent('with the keyboard alone', () => {
  it.for(each)('$kind is answered, and the verdict has the focus: $locale', async ({ kind, locale }, { learner }) => {
    const page = await learner({ viewport: narrow, reducedMotion: 'reduce' });
    await visit(page, itemGalleryPath(locale));
    const item = specimen(kind, locale, 'untouched');
    const card = await reach(page, item);
    await give(keyboard, card, item, locale, keyResponse(item));
    await keyboard.press(card.getByRole('button', { name: say[locale]('item.check'), exact: true }));
    if (kind === 'written') {
      for (const criterion of await card.getByRole('checkbox').all()) await keyboard.switch(criterion);
      await keyboard.press(card.getByRole('button', { name: say[locale]('item.written.save') }));
    }
    const verdict = card.getByRole('group', { name: say[locale]('item.correct') });
    await verdict.waitFor();
    await eventually(async () => expect(await isFocused(verdict)).toBe(true));
  });
});

describe.concurrent('a wrong answer', () => {
  const kinds = itemKinds.filter((kind) => kind !== 'written');

  it.for(kinds)(
    'to %s is told with a hint, and the key stays hidden until the second try',
    async (kind, { learner }) => {
      const page = await learner();
      await visit(page, itemGalleryPath('kk'));
      const item = specimen(kind, 'kk', 'untouched');
      const card = await reach(page, item);
      await give(mouse, card, item, 'kk', wrongResponse(item));
      await card.getByRole('button', { name: say.kk('item.check'), exact: true }).click();
      await card.getByRole('group', { name: say.kk('item.notYet') }).waitFor();
      const told = (await card.textContent()) ?? '';
      expect(told).toContain(item.hints[0]);
      expect(told).not.toContain(item.explanation);
      await card.getByRole('button', { name: say.kk('item.tryAgain') }).click();
      await give(mouse, card, item, 'kk', keyResponse(item));
      await card.getByRole('button', { name: say.kk('item.check'), exact: true }).click();
      await card.getByRole('group', { name: say.kk('item.correct') }).waitFor();
      expect(await card.textContent()).toContain(item.explanation);
    },
  );
});

describe.concurrent('an answer with parts missing', () => {
  const kinds = ['gap-text', 'matching', 'categorise', 'matrix'] as const;

  it.for(kinds)('to %s says which, with links that lead to them', async (kind, { learner }) => {
    const page = await learner();
    await visit(page, itemGalleryPath('ru'));
    const item = specimen(kind, 'ru', 'untouched');
    const card = await reach(page, item);
    const last = partsAnswered(item).at(-1) ?? { id: '', text: '' };
    await give(mouse, card, item, 'ru', without(keyResponse(item), last.id));
    const control = card.locator(`[id="${partDomId(item.id, last.id)}"]`);
    await card.getByRole('button', { name: say.ru('item.check'), exact: true }).click();
    const summary = card.getByRole('group', { name: say.ru('item.missing.parts') });
    await summary.waitFor();
    await eventually(async () => expect(await isFocused(summary)).toBe(true));
    expect(await control.getAttribute('aria-invalid')).toBe('true');
    const links = summary.getByRole('link');
    expect(await links.allTextContents()).toEqual([last.text]);
    await links.first().click();
    await eventually(async () => expect(await isFocused(control)).toBe(true));
  });

  /** The parts that have answers, in the order of the response. */
  function partsAnswered(item: Item): { readonly id: string; readonly text: string }[] {
    const response = keyResponse(item);
    const ids = Object.keys('places' in response ? response.places : 'ticks' in response ? response.ticks : {});
    return ids.flatMap((id) => partsOf(toView(item)).find((part) => part.id === id) ?? []);
  }

  /** The response with one part unanswered. */
  function without(response: Response, part: string): Response {
    const omit = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
      Object.fromEntries(Object.entries(record).filter(([id]) => id !== part));
    if ('places' in response) return { ...response, places: omit(response.places) };
    if ('ticks' in response) return { ...response, ticks: omit(response.ticks) };
    throw new Error(`a response of the kind ${response.kind} has no parts`);
  }
});

describe.concurrent('exam conditions', () => {
  it.for(itemKinds)('tell nothing about an answer to %s', async (kind, { learner }) => {
    const page = await learner();
    await visit(page, itemGalleryPath('en'));
    const item = specimen(kind, 'en', 'exam');
    const card = await reach(page, item);
    const secrets = [item.explanation, ...item.hints, say.en('item.correct'), say.en('item.wrong')];
    const said = async (): Promise<string> => (await card.textContent()) ?? '';
    for (const secret of secrets) expect(await said()).not.toContain(secret);
    // The gallery shows a wrong answer, where a kind can be wrong at all.
    const other = kind === 'written' ? wrongResponse(item) : keyResponse(item);
    await give(mouse, card, item, 'en', other);
    await card.getByRole('button', { name: say.en('item.save') }).click();
    await card.getByText(say.en('item.saved')).waitFor();
    for (const secret of secrets) expect(await said()).not.toContain(secret);
  });
});

describe.concurrent('on paper', () => {
  it.for(each)(
    '$kind has all that it asks about and offers, and no buttons: $locale',
    async ({ kind, locale }, { learner }) => {
      const page = await learner({ viewport: narrow });
      await visit(page, itemGalleryPath(locale));
      const item = specimen(kind, locale, 'untouched');
      const card = await reach(page, item);
      await page.emulateMedia({ media: 'print' });
      // What is hidden, and entries of closed lists, which paper does not open.
      const printed = await card.evaluate((root) => {
        const texts: string[] = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        while (walker.nextNode() !== null) {
          const element = walker.currentNode.parentElement;
          const isShown = element?.checkVisibility({ visibilityProperty: true }) === true;
          if (isShown && element.closest('option, .vh') === null) texts.push(walker.currentNode.textContent ?? '');
        }
        return texts.join(' ');
      });
      const view = toView(item);
      const gaps = view.kind === 'gap-text' ? gapsOf(view).map(({ id }) => id) : [];
      // A gap has a name for those who hear it; on paper its sentence says enough.
      const offered = partsOf(view).filter(({ id }) => !gaps.includes(id));
      const wanted = [item.stem, ...offered.map(({ text }) => text)];
      expect(wanted.filter((text) => !squeezed(printed).includes(squeezed(text)))).toEqual([]);
      expect(await card.getByRole('button').filter({ visible: true }).count()).toBe(0);
    },
  );
});

/** With one plain space for each stretch of blanks. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ');
}

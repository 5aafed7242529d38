import type { Locator } from 'playwright-core';
import { describe } from 'vitest';
import { courseContent } from '@/app/course-content';
import { domId } from '@/components/item/dom-id';
import { lessonPath, quizPath } from '@/core/course/address';
import type { Item } from '@/core/item/item';
import type { Locale } from '@/core/language/locale';
import { expectAccessible } from './accessibility';
import { answer, cardOf, mouse } from './answering';
import { it, locales, say, unfold, visit } from './learner';

const { lessons } = await courseContent();
const [lesson] = lessons;
if (lesson === undefined) throw new Error('the course has no lesson');
const { id, bank } = lesson;

/** The item that a card asks. */
async function itemIn(card: Locator, locale: Locale): Promise<Item> {
  const cardId = await card.getAttribute('id');
  const item = bank.items[locale].find((each) => domId(each.id) === cardId);
  if (item === undefined) throw new Error(`no item ${String(cardId)}`);
  return item;
}

describe.concurrent('axe finds nothing in', () => {
  it.for(locales)('a lesson with open cards and answered checks: %s', async (locale, { learner }) => {
    const page = await learner({ reducedMotion: 'reduce' });
    await visit(page, lessonPath(locale, id));
    for (const kind of ['term', 'cite', 'fact']) await page.locator(`a.${kind}`).first().click();
    // The prediction and the checks, alternately wrong and right.
    const cards = await page.getByRole('article').and(page.locator('.item')).all();
    for (const [index, card] of cards.entries()) {
      const item = await itemIn(card, locale);
      await answer(mouse, cardOf(page, item), { item, locale, right: index % 2 === 1 });
      await card.locator('.fb').waitFor();
    }
    await unfold(page);
    await expectAccessible(page);
  });

  it.for(locales)('a quiz, from its start to its result, and then the home page: %s', async (locale, { learner }) => {
    const page = await learner({ reducedMotion: 'reduce' });
    await visit(page, quizPath(locale, id));
    await page.getByRole('button', { name: say[locale]('quiz.start') }).click();
    const seen = new Set<string>();
    for (let number = 1; number <= bank.quizLength; number += 1) {
      const card = page.getByRole('main').getByRole('article');
      const item = await itemIn(card, locale);
      if (!seen.has(item.kind)) await expectAccessible(page);
      seen.add(item.kind);
      await answer(mouse, card, { item, locale, right: false });
      await card.getByRole('button', { name: say[locale]('item.showAnswer') }).click();
      const isLast = number === bank.quizLength;
      await page.getByRole('button', { name: say[locale](isLast ? 'quiz.finish' : 'quiz.next') }).click();
    }
    await page.getByRole('heading', { name: say[locale]('quiz.notPassed') }).waitFor();
    await unfold(page);
    await expectAccessible(page);

    await visit(page, `/${locale}/`);
    await page.locator('.mod-quiz').waitFor();
    await unfold(page);
    await expectAccessible(page);
  });
});

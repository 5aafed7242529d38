import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { courseContent, quizItems } from '@/app/course-content';
import { domId } from '@/components/item/dom-id';
import { quizPath } from '@/core/course/address';
import type { Item } from '@/core/item/item';
import { partsOf, toView } from '@/core/item/registry';
import { formatInteger, formatPercent } from '@/core/language/format-number';
import type { Locale } from '@/core/language/locale';
import { answer, asShown, isFocused, keyboard, mouse, type Hand } from './answering';
import { awake, eventually, it, locales, say, visit } from './learner';

const { lessons } = await courseContent();

interface Question {
  readonly item: Item;
  readonly card: Locator;
}

/** The question that is being asked now, as number `number` of the quiz. */
async function questionOf(page: Page, lesson: string, locale: Locale, number: number): Promise<Question> {
  const content = lessons.find(({ id }) => id === lesson);
  if (content === undefined) throw new Error(`no lesson ${lesson}`);
  const all = content.bank.quizLength;
  const label = say[locale]('quiz.question', {
    number: formatInteger(locale, number),
    all: formatInteger(locale, all),
  });
  const card = page.getByRole('main').getByRole('article').filter({ hasText: label });
  await card.waitFor();
  const id = await card.getAttribute('id');
  const drawn = quizItems(content, locale).find((each) => domId(each.id) === id);
  if (drawn === undefined) throw new Error(`the quiz of ${lesson} asks ${String(id)}, which it does not draw from`);
  const item = await asShown(page, drawn);
  expect(await card.getByRole('heading').textContent()).toBe(item.stem);
  return { item, card };
}

/** Ids of the options, elements and the like as the card shows them, to answer or to review. */
async function shownParts({ item, card }: Question): Promise<string[]> {
  const parts = partsOf(toView(item));
  const text = (await card.textContent()) ?? '';
  return parts.toSorted((a, b) => text.indexOf(a.text) - text.indexOf(b.text)).map(({ id }) => id);
}

async function goOn(hand: Hand, page: Page, locale: Locale, isLast: boolean): Promise<void> {
  await hand.press(page.getByRole('button', { name: say[locale](isLast ? 'quiz.finish' : 'quiz.next') }));
}

function start(page: Page, locale: Locale): Locator {
  return page.getByRole('button', { name: say[locale]('quiz.start') });
}

function scoreText(locale: Locale, earned: number, possible: number): string {
  return say[locale]('quiz.score', {
    earned: formatInteger(locale, earned),
    count: possible,
    percent: formatPercent(locale, String(Math.floor((earned * 100) / possible))),
  });
}

describe.concurrent('a quiz', () => {
  it.for(lessons.map(({ id }, index) => [id, locales[index] ?? 'en'] as const))(
    'is taken to its end with the keyboard only; the first answer counts: %s in %s',
    async ([lesson, locale], { learner }) => {
      const page = await learner();
      await visit(page, quizPath(locale, lesson));
      const count = lessons.find(({ id }) => id === lesson)?.bank.quizLength ?? 0;
      let possible = 0;
      let lost = 0;
      await keyboard.press(start(page, locale));
      for (let number = 1; number <= count; number += 1) {
        const { item, card } = await questionOf(page, lesson, locale, number);
        await eventually(async () => expect(await isFocused(card.getByRole('heading'))).toBe(true));
        const { points } = toView(item);
        possible += points;
        if (number === 1) {
          lost = points;
          await answer(keyboard, card, { item, locale, right: false });
          await eventually(async () =>
            expect(await isFocused(card.getByRole('group', { name: say[locale]('item.notYet') }))).toBe(true),
          );
          await keyboard.press(card.getByRole('button', { name: say[locale]('item.tryAgain') }));
        }
        await answer(keyboard, card, { item, locale, right: true });
        await eventually(async () =>
          expect(await isFocused(card.getByRole('group', { name: say[locale]('item.correct') }))).toBe(true),
        );
        await goOn(keyboard, page, locale, number === count);
      }
      // The first question may be worth so much that the rest does not reach the 70 % that pass.
      const isPassed = (possible - lost) * 10 >= possible * 7;
      const heading = page.getByRole('heading', { name: say[locale](isPassed ? 'quiz.passed' : 'quiz.notPassed') });
      await eventually(async () => expect(await isFocused(heading)).toBe(true));
      await page.getByText(scoreText(locale, possible - lost, possible)).waitFor();
    },
  );

  it('that was not passed says so, and explains every question', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/ru/lessons/duverger-systems/quiz/');
    await start(page, 'ru').click();
    const items: Item[] = [];
    for (let number = 1; number <= 8; number += 1) {
      const { item, card } = await questionOf(page, 'duverger-systems', 'ru', number);
      items.push(item);
      await answer(mouse, card, { item, locale: 'ru', right: false });
      await card.getByRole('button', { name: say.ru('item.showAnswer') }).click();
      await goOn(mouse, page, 'ru', number === 8);
    }
    await page.getByRole('heading', { name: say.ru('quiz.notPassed') }).waitFor();
    const possible = items.reduce((sum, item) => sum + toView(item).points, 0);
    await page.getByText(scoreText('ru', 0, possible)).waitFor();
    for (const item of items) {
      await page.getByText(item.stem).click();
      await page.getByText(item.explanation).waitFor();
    }
  });

  it('keeps order, answers and score when the language changes in the middle', async ({ learner }) => {
    const page = await learner();
    const lesson = 'duverger-systems';
    await visit(page, '/en/lessons/duverger-systems/quiz/');
    await start(page, 'en').click();
    const first = await questionOf(page, lesson, 'en', 1);
    await answer(mouse, first.card, { item: first.item, locale: 'en', right: true });
    await goOn(mouse, page, 'en', false);
    const second = await questionOf(page, lesson, 'en', 2);
    const order = await shownParts(second);
    await answer(mouse, second.card, { item: second.item, locale: 'en', right: false });
    await second.card.getByRole('group', { name: say.en('item.notYet') }).waitFor();

    await page.getByRole('link', { name: 'ҚАЗ, Қазақша' }).click();
    await page.waitForURL('**/kk/lessons/duverger-systems/quiz/**');
    await awake(page);
    const same = await questionOf(page, lesson, 'kk', 2);
    expect(same.item.id).toBe(second.item.id);
    await same.card.getByRole('group', { name: say.kk('item.notYet') }).waitFor();
    await same.card.getByRole('button', { name: say.kk('item.tryAgain') }).click();
    if (same.item.kind !== 'ordering') expect(await shownParts(same)).toEqual(order);
    await answer(mouse, same.card, { item: same.item, locale: 'kk', right: true });
    await goOn(mouse, page, 'kk', false);

    let possible = toView(first.item).points + toView(second.item).points;
    const ids = new Set([first.item.id, second.item.id]);
    for (let number = 3; number <= 8; number += 1) {
      const { item, card } = await questionOf(page, lesson, 'kk', number);
      ids.add(item.id);
      possible += toView(item).points;
      await answer(mouse, card, { item, locale: 'kk', right: true });
      await goOn(mouse, page, 'kk', number === 8);
    }
    expect(ids.size).toBe(8);
    const earned = possible - toView(second.item).points;
    await page.getByText(scoreText('kk', earned, possible)).waitFor();
    await visit(page, '/ru/lessons/duverger-systems/quiz/');
    await page.getByText(scoreText('ru', earned, possible)).waitFor();
  });

  it('goes on where it was left', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/kk/lessons/constitution-2022/quiz/');
    await start(page, 'kk').click();
    const first = await questionOf(page, 'constitution-2022', 'kk', 1);
    await answer(mouse, first.card, { item: first.item, locale: 'kk', right: true });
    await goOn(mouse, page, 'kk', false);
    const second = await questionOf(page, 'constitution-2022', 'kk', 2);

    await visit(page, '/kk/');
    await page.getByText(say.kk('resume.quiz')).waitFor();
    await page.getByRole('link', { name: say.kk('resume.continue') }).click();
    await page.waitForURL('**/kk/lessons/constitution-2022/quiz/');
    await awake(page);
    const back = await questionOf(page, 'constitution-2022', 'kk', 1);
    expect(back.item.id).toBe(first.item.id);
    const line = page.getByRole('progressbar', { name: say.kk('quiz.progress', { done: '1', all: '8' }) });
    await line.waitFor();
    await goOn(mouse, page, 'kk', false);
    expect((await questionOf(page, 'constitution-2022', 'kk', 2)).item.id).toBe(second.item.id);
  });

  it('shows its result on the home page, and can be taken once more', async ({ learner }) => {
    const page = await learner();
    const lesson = 'constitution-2022';
    await visit(page, '/en/lessons/constitution-2022/quiz/');
    await start(page, 'en').click();
    let possible = 0;
    for (let number = 1; number <= 8; number += 1) {
      const { item, card } = await questionOf(page, lesson, 'en', number);
      possible += toView(item).points;
      await answer(mouse, card, { item, locale: 'en', right: true });
      await goOn(mouse, page, 'en', number === 8);
    }
    await page.getByText(scoreText('en', possible, possible)).waitFor();

    await visit(page, '/en/');
    const points = say.en('map.quiz', { earned: String(possible), possible: String(possible) });
    const result = page.getByRole('link', { name: points });
    await result.waitFor();
    expect(await result.textContent()).toContain(say.en('map.passed'));
    await result.click();
    await page.waitForURL('**/quiz/');
    await awake(page);
    await page.getByRole('button', { name: say.en('quiz.again') }).click();
    await start(page, 'en').click();
    const again = await questionOf(page, lesson, 'en', 1);
    await again.card.getByRole('button', { name: say.en('item.check') }).waitFor();
    await page.getByRole('progressbar', { name: say.en('quiz.progress', { done: '0', all: '8' }) }).waitFor();
  });
});

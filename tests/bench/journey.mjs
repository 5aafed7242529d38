/** A learner's way through the published course, and what the pages show and where the focus is after each step. */
import { answering, awake, readToTheEnd } from './pages.mjs';

/** @import { Locator, Page } from 'playwright-core' */
/** @import { Item } from '../../core/item/item' */

/**
 * @typedef {object} Sight
 * @property {string} step
 * @property {string} text that is visible, and what is chosen
 * @property {string} focus the element that has it
 *
 * @typedef {(step: string) => Promise<void>} Look notes a sight
 *
 * @typedef {object} Props what the journey needs of an island's; a check has one item, a quiz several
 * @property {Item} item
 * @property {readonly Item[]} items
 * @property {Readonly<Record<string, string>>} words those without plural
 */

/**
 * Both lessons, their quizzes and home, in English and then in Kazakh: every question unanswered, wrong and right.
 *
 * @param {Page} page of a visitor (pages.mjs): nothing is open yet
 * @param {string} url of the site
 * @returns {Promise<Sight[]>}
 */
export async function journey(page, url) {
  /** @type {Sight[]} */
  const sights = [];
  /** @type {Look} */
  const look = async (step) => void sights.push({ step, ...(await settled(page)) });
  const open = async (/** @type {string} */ path) => {
    await page.goto(url + path);
    await awake(page);
    await look(path);
  };

  await open('en/');
  for (const lesson of ['duverger-systems', 'constitution-2022']) {
    await open(`en/lessons/${lesson}/`);
    for (const island of await page.locator('[data-island="check"]').all()) {
      const { item, words } = await propsOf(island);
      await practise(island.locator('article'), item, words, look);
    }
    for (const note of ['term', 'cite', 'fact']) {
      await page.locator(`.prose a.${note}`).first().press('Enter');
      await look(`a note: ${note}`);
      await page.keyboard.press('Escape');
    }
    await inKazakhAndAgain(page, look);
    await open(`en/lessons/${lesson}/quiz/`);
    await takeQuiz(page.locator('[data-island="quiz"]'), look);
    await inKazakhAndAgain(page, look);
  }
  await open('en/');
  await page.locator('header summary').click();
  await page.locator('.menu-panel button.theme').click();
  await look(`theme ${await page.evaluate(() => document.documentElement.dataset['theme'] ?? 'of the system')}`);
  await inKazakhAndAgain(page, look);
  return sights;
}

/**
 * @param {Page} page in English
 * @param {Look} look
 */
async function inKazakhAndAgain(page, look) {
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('header .lang a[lang="kk"]').click();
  await page.waitForURL('**/kk/**');
  await awake(page);
  await readToTheEnd(page);
  await look('in Kazakh');
  await page.reload();
  await awake(page);
  await readToTheEnd(page);
  await look('loaded again');
}

/**
 * @param {Locator} quiz its island
 * @param {Look} look
 */
async function takeQuiz(quiz, look) {
  const { items, words } = await propsOf(quiz);
  await quiz.locator('.quiz-start button').click();
  await look('the quiz has begun');
  const card = quiz.locator('article.item');
  while ((await card.count()) > 0) {
    const id = await card.getAttribute('id');
    const item = items.find((each) => each.id.replaceAll('/', '-') === id);
    if (!item) throw new Error(`the quiz asks ${String(id)}, which it does not draw from`);
    await practise(card, item, words, look);
    await quiz.getByRole('button', { name: wordsToSearch(words, 'quiz.next', 'quiz.finish') }).click();
    await look('after the question');
  }
}

/**
 * @param {Locator} card of the item
 * @param {Item} item
 * @param {Props['words']} words
 * @param {Look} look
 */
async function practise(card, item, words, look) {
  await card.scrollIntoViewIfNeeded();
  await answering(card);
  const check = card.locator('button[type="submit"]');
  // An order is always given.
  if (item.kind !== 'ordering') {
    await check.click();
    await look(`${item.id}: nothing`);
  }
  await answer(card, item, words, false);
  await look(`${item.id}: chosen`);
  await check.click();
  await look(`${item.id}: wrong`);
  const again = card.getByRole('button', { name: wordsToSearch(words, 'item.tryAgain') });
  // A prediction is answered once.
  if ((await again.count()) === 0) return;
  await again.click();
  await look(`${item.id}: once more`);
  await answer(card, item, words, true);
  await check.click();
  await look(`${item.id}: right`);
}

/**
 * @param {Locator} card of the item
 * @param {Item} item
 * @param {Props['words']} words
 * @param {boolean} isRight
 */
async function answer(card, item, words, isRight) {
  if (item.kind === 'numeric') {
    const value = isRight ? item.key : (item.mistakes[0]?.value ?? '0');
    await card.getByRole('textbox').fill(value.replace('.', ','));
  } else if (item.kind === 'ordering') {
    const texts = item.elements.map(({ text }) => text);
    for (const [place, text] of (isRight ? texts : texts.toReversed()).entries()) {
      const up = card.getByRole('button', { name: words['item.moveUp']?.replace('{text}', text) ?? '', exact: true });
      const shown = await card.getByRole('listitem').allTextContents();
      for (let at = shown.indexOf(text); at > place; at -= 1) await up.click();
    }
  } else if (item.kind === 'single-choice' || item.kind === 'multiple-choice') {
    const firstWrong = item.options.find(({ key }) => !key);
    for (const option of item.options) {
      const input = card.locator(`input[value="${option.id}"]`);
      const isWanted = isRight ? option.key : option === firstWrong;
      if (item.kind === 'single-choice' ? isWanted : isWanted !== (await input.isChecked())) await input.click();
    }
  } else {
    await answerSomehow(card, isRight);
  }
}

/**
 * Kinds with parts, and those with words: what counts here is that something happens, the same under both libraries.
 *
 * @param {Locator} card
 * @param {boolean} isSecond whether it is the second try, which has to differ from the first
 */
async function answerSomehow(card, isSecond) {
  for (const list of await card.locator('select').all()) await list.selectOption({ index: isSecond ? 1 : 2 });
  for (const part of await card.locator('.part-choices').all()) {
    await part.locator('input')[isSecond ? 'first' : 'last']().click();
  }
  for (const field of await card.getByRole('textbox').all()) await field.fill(isSecond ? 'second' : 'first');
}

/**
 * @param {Props['words']} words
 * @param {readonly string[]} keys
 * @returns {RegExp} that finds any of them
 */
function wordsToSearch(words, ...keys) {
  return new RegExp(`^(${keys.map((key) => words[key]).join('|')})`);
}

/**
 * @param {Locator} island
 * @returns {Promise<Props>}
 */
async function propsOf(island) {
  /** @type {unknown} */
  const props = JSON.parse((await island.getAttribute('data-props')) ?? '');
  /** @type {unknown} */
  const words = JSON.parse((await island.page().locator('#island-words').textContent()) ?? '');
  // Written by <Island> at build time, and parted by finish-export.mjs.
  return /** @type {Props} */ ({ words, .../** @type {object} */ (props) });
}

/**
 * Waits until the page does not change any more.
 *
 * @param {Page} page
 * @returns {Promise<{ text: string, focus: string }>}
 */
async function settled(page) {
  const look = () =>
    page.evaluate(() => {
      const inputs = [...document.querySelectorAll('input')].map(({ value, checked }) => `${value} ${checked}`);
      const active = document.activeElement ?? document.body;
      const label = active.getAttribute('aria-label') ?? active.textContent;
      const focus = active === document.body ? 'nothing' : `${active.localName} #${active.id} "${label}"`;
      return { text: [document.body.innerText, ...inputs].join('\n'), focus };
    });
  for (let before = await look(); ;) {
    await page.waitForTimeout(150);
    const now = await look();
    if (now.text === before.text && now.focus === before.focus) return now;
    before = now;
  }
}

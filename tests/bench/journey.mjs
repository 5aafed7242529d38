/** A learner's way through the published course, and what the pages show and where the focus is after each step. */
import { answering, awake, readToTheEnd } from './pages.mjs';

/** @import { Locator, Page } from 'playwright-core' */

/**
 * @typedef {object} Sight
 * @property {string} step
 * @property {string} text that is visible
 * @property {string} focus the element that has it
 */

/**
 * Both lessons, their quizzes and home in English: wrong, again, right; then in Kazakh, then once more from the disk.
 *
 * @param {Page} page of a visitor (pages.mjs): nothing is open yet
 * @param {string} url of the site
 * @returns {Promise<Sight[]>}
 */
export async function journey(page, url) {
  /** @type {Sight[]} */
  const sights = [];
  const look = async (/** @type {string} */ step) => void sights.push({ step, ...(await settled(page)) });
  const open = async (/** @type {string} */ path) => {
    await page.goto(url + path);
    await awake(page);
    await look(path);
  };
  const inKazakhAndAgain = async (/** @type {string} */ step) => {
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('header .lang a[lang="kk"]').click();
    await page.waitForURL('**/kk/**');
    await awake(page);
    await readToTheEnd(page);
    await look(`${step}, in Kazakh`);
    await page.reload();
    await awake(page);
    await readToTheEnd(page);
    await look(`${step}, loaded again`);
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
    await inKazakhAndAgain(`lesson ${lesson}`);

    await open(`en/lessons/${lesson}/quiz/`);
    const quiz = page.locator('[data-island="quiz"]');
    const { items, words } = await propsOf(quiz);
    await quiz.getByRole('button', { name: words['quiz.start'] }).click();
    await look('the quiz has begun');
    const next = quiz.getByRole('button', { name: new RegExp(`^(${words['quiz.next']}|${words['quiz.finish']})`) });
    const card = quiz.locator('article.item');
    while ((await card.count()) > 0) {
      const id = await card.getAttribute('id');
      await practise(
        card,
        items.find((/** @type {any} */ item) => item.id.replaceAll('/', '-') === id),
        words,
        look,
      );
      await next.click();
      await look('on to the next question');
    }
    await inKazakhAndAgain(`quiz of ${lesson}`);
  }
  await open('en/');
  await page.locator('header summary').click();
  await page.locator('.menu-panel button.theme').click();
  await look(`theme ${await page.evaluate(() => document.documentElement.dataset['theme'])}`);
  await inKazakhAndAgain('home');
  return sights;
}

/**
 * @param {Locator} island
 * @returns {Promise<any>} as <Island> has written them
 */
async function propsOf(island) {
  return JSON.parse((await island.getAttribute('data-props')) ?? '');
}

/**
 * Nothing, then wrong, then right, where the page allows it.
 *
 * @param {Locator} card
 * @param {any} item
 * @param {any} words
 * @param {(step: string) => Promise<void>} look
 */
async function practise(card, item, words, look) {
  await card.scrollIntoViewIfNeeded();
  await answering(card);
  const check = card.getByRole('button', { name: words['item.check'], exact: true });
  if (item.kind !== 'ordering') {
    await check.click();
    await look(`${item.id}: nothing`);
  }
  await answer(card, item, words, false);
  await look(`${item.id}: chosen`);
  await check.click();
  await look(`${item.id}: wrong`);
  const again = card.getByRole('button', { name: words['item.tryAgain'] });
  if ((await again.count()) === 0) return;
  await again.click();
  await look(`${item.id}: once more`);
  await answer(card, item, words, true);
  await check.click();
  await look(`${item.id}: right`);
}

/**
 * @param {Locator} card
 * @param {any} item
 * @param {any} words
 * @param {boolean} isRight
 */
async function answer(card, item, words, isRight) {
  if (item.kind === 'numeric') {
    const value = isRight ? item.key : item.mistakes[0].value;
    await card.getByRole('textbox').fill(value.replace('.', ','));
  } else if (item.kind === 'ordering') {
    const wanted = item.elements.map((/** @type {any} */ { text }) => text);
    if (!isRight) wanted.reverse();
    for (const [place, text] of wanted.entries()) {
      const up = card.getByRole('button', { name: words['item.moveUp'].replace('{text}', text), exact: true });
      for (;;) {
        const at = (await card.getByRole('listitem').allTextContents()).indexOf(text);
        if (at <= place) break;
        await up.click();
      }
    }
  } else {
    const firstWrong = item.options.find((/** @type {any} */ { key }) => !key);
    for (const option of item.options) {
      const input = card.locator(`input[value="${option.id}"]`);
      const isWanted = isRight ? option.key : option === firstWrong;
      const isRadio = item.kind === 'single-choice';
      if (isRadio ? isWanted : isWanted !== (await input.isChecked())) await input.click();
    }
  }
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
      const chosen = [...document.querySelectorAll('input')].map(({ value, checked }) => `${value} ${checked}`);
      const active = document.activeElement ?? document.body;
      const label = active.getAttribute('aria-label') ?? active.getAttribute('aria-labelledby') ?? active.textContent;
      const focus = active === document.body ? 'nothing' : `${active.localName} ${active.id} "${label}"`;
      return { text: [document.body.innerText, ...chosen].join('\n'), focus };
    });
  for (let before = await look(); ;) {
    await page.waitForTimeout(150);
    const now = await look();
    if (now.text === before.text && now.focus === before.focus) return now;
    before = now;
  }
}

import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { courseContent } from '@/app/course-content';
import type { IslandName } from '@/components/island/registry';
import type { Item } from '@/core/item/item';
import { formatPercent } from '@/core/language/format-number';
import type { Locale } from '@/core/language/locale';
import { answer, cardOf, mouse } from './answering';
import { awake, eventually, it, locales, narrow, say, visit } from './learner';
import { allPages } from './pages';

const { lessons } = await courseContent();

/** What waking changes on a page for somebody who comes for the first time; a forgotten island is a compile error. */
const changes: { readonly [Name in IslandName]: (locale: Locale) => readonly string[] } = {
  check: () => [],
  contents: () => [],
  // Room that was kept for somebody who has begun.
  'course-hero': (locale) => [
    `div.hero-note - <p.awaited>${say[locale]('hero.lessons', { count: 0, all: lessons.length })}`,
    `p - <b.awaited>${say[locale]('hero.share', { percent: formatPercent(locale, '0') })}`,
  ],
  // Progress is said only when it is known that there is none.
  'course-map': (locale) => [
    `span + <span.vh>, ${say[locale]('map.not-started')}`,
    'svg.ring aria-hidden: true -> false',
    `svg.ring aria-label: - -> ${say[locale]('map.share', { percent: formatPercent(locale, '0') })}`,
    `svg.ring + <text>${formatPercent(locale, '0')}`,
  ],
  'language-switch': () => [],
  // Without the island they are links to glossary and sources.
  notes: () => ['a[data-note] aria-expanded: - -> false', 'a[data-note] role: - -> button'],
  quiz: () => ['p.quiz-start.is-asleep class: quiz-start is-asleep -> quiz-start'],
  'reading-line': () => ['div.readbar style: - -> --read: 0;'],
  resume: () => ['section.card.resume.is-asleep class: card resume is-asleep -> card resume'],
  specimens: () => [],
  theme: () => ['button.icon-btn.theme aria-pressed: - -> false'],
};

/** Pages with islands, by path; the others have no script at all. */
const pages = allPages.filter((path) => /^\/(kk|ru|en)\//.test(path));

describe.concurrent('a page that has woken is the page that was served', () => {
  it.for(pages)('but for what it names: %s', async (path, { learner }) => {
    const page = await learner();
    await visit(page, path);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.locator('course-island:not([data-awake])').first().waitFor({ state: 'detached' });
    const served = await (await page.request.get(path.slice(1))).text();
    const names = await page
      .locator('course-island')
      .evaluateAll((islands: HTMLElement[]) => islands.map((island) => island.dataset['island'] as IslandName));
    const locale = locales.find((each) => path.startsWith(`/${each}/`)) ?? 'kk';
    const expected = new Set(['course-island data-awake: - -> ', ...names.flatMap((name) => changes[name](locale))]);
    await eventually(async () => {
      expect(await page.evaluate(changesSince, served)).toEqual([...expected].sort());
    });
  });
});

/** What of the page is no longer as it was served, each kind of change once and in order; runs in the page. */
function changesSince(served: string): string[] {
  const found = new Set<string>();
  const nameOf = (element: Element): string =>
    element.tagName.toLowerCase() +
    (element.hasAttribute('data-note') ? '[data-note]' : [...element.classList].map((name) => `.${name}`).join(''));
  const print = (part: Node): string =>
    (part instanceof Element ? `<${nameOf(part)}>` : '') + (part.textContent ?? '').trim();
  const isSame = (was: Node, is: Node): boolean =>
    was instanceof Element && is instanceof Element ? was.tagName === is.tagName : print(was) === print(is);
  const compare = (was: Element, is: Element): void => {
    for (const name of new Set([...was.getAttributeNames(), ...is.getAttributeNames()])) {
      const [before, now] = [was.getAttribute(name) ?? '-', is.getAttribute(name) ?? '-'];
      if (before !== now) found.add(`${nameOf(was)} ${name}: ${before} -> ${now}`);
    }
    const awaited = [...was.childNodes];
    for (const part of is.childNodes) {
      const place = awaited.findIndex((each) => isSame(each, part));
      const [match, ...skipped] = place < 0 ? [] : awaited.splice(0, place + 1).reverse();
      for (const lost of skipped) found.add(`${nameOf(was)} - ${print(lost)}`);
      if (match === undefined) found.add(`${nameOf(was)} + ${print(part)}`);
      else if (match instanceof Element && part instanceof Element) compare(match, part);
    }
    for (const lost of awaited) found.add(`${nameOf(was)} - ${print(lost)}`);
  };
  // React puts comments between texts that touch.
  const bodyOf = (page: Document): Element => {
    const body = page.body.cloneNode(true) as Element;
    const comments = page.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
    while (comments.nextNode() !== null) (comments.referenceNode as Comment).remove();
    body.normalize();
    return body;
  };
  compare(bodyOf(new DOMParser().parseFromString(served, 'text/html')), bodyOf(document));
  return [...found].sort();
}

/** Names of the scripts of islands that the page asks for from now on, without their hashes; sorted. */
function watchScripts(page: Page): () => readonly string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/islands\/(.+)-[\w-]{8}\.js$/.exec(request.url()) ?? [];
    if (name !== undefined) names.push(name);
  });
  return () => [...names].sort();
}

function darkTheme(page: Page, locale: Locale): Locator {
  return page.getByRole('banner').getByRole('button', { name: say[locale]('theme.dark') });
}

describe.concurrent('the code of islands', () => {
  it.for(locales)('further down a lesson is loaded when they come near, once: %s', async (locale, { learner }) => {
    // Here all questions are further away than islands wake: 800 px below the window.
    const viewport = { width: 320, height: 480 };
    const page = await learner({ viewport, reducedMotion: 'reduce' });
    const asked = watchScripts(page);
    await page.goto(`${locale}/lessons/duverger-systems/`, { waitUntil: 'networkidle' });
    await awake(page);
    expect(asked()).toContain('reading-line-island');
    for (const far of ['check-island', 'item', 'contents-island']) expect(asked()).not.toContain(far);

    for (const index of [0, 1]) {
      await page.getByRole('article').locator('article').nth(index).scrollIntoViewIfNeeded();
      await eventually(async () => {
        expect(await page.locator('course-island[data-island="check"][data-awake]').count()).toBeGreaterThan(index);
      });
    }
    expect(asked()).toContain('check-island');
    expect(asked()).toContain('item');
    expect(asked()).toEqual([...new Set(asked())]);
  });

  it.for(['glossary', 'sources', 'about'] as const)(
    'is not loaded on a page of prose until something is touched: %s',
    async (name, { learner }) => {
      const page = await learner();
      const asked = watchScripts(page);
      await page.goto(`kk/${name}/`, { waitUntil: 'networkidle' });
      expect(asked()).toEqual(['entry']);
      await darkTheme(page, 'kk').hover();
      await page.locator('course-island[data-island="theme"][data-awake]').waitFor();
      expect(asked()).toContain('theme-island');
    },
  );
});

describe.concurrent('on a slow line', () => {
  const cases = locales.flatMap((locale) =>
    ['what-would-hurt-the-law', 'calculate-effective-number'].map((id) => ({ locale, id: `duverger-systems/${id}` })),
  );

  it.for(cases)(
    'what was given and checked before the code came is answered: $id in $locale',
    async (given, { learner }) => {
      const { locale, id } = given;
      const page = await learner({ viewport: narrow });
      const arrive = await holdScripts(page);
      await page.goto(`${locale}/lessons/duverger-systems/`);
      const item = itemOf(locale, id);
      const card = cardOf(page, item);
      await answer(mouse, card, { item, locale, right: true });
      expect(await page.locator('course-island[data-awake]').count()).toBe(0);
      await arrive();
      await card.getByRole('group', { name: say[locale]('item.correct') }).waitFor();
    },
  );
});

describe.concurrent('where the code cannot be loaded', () => {
  it.for(locales)('a press says so, and works when it can: %s', async (locale, { learner }) => {
    const page = await learner({ provoked: /ERR_FAILED/ });
    await page.route(islandScripts, (route) => route.abort());
    await page.goto(`${locale}/lessons/duverger-systems/`);
    const item = itemOf(locale, 'duverger-systems/what-would-hurt-the-law');
    const card = cardOf(page, item);
    await answer(mouse, card, { item, locale, right: true });
    const notice = page.getByRole('alert');
    await notice.waitFor();
    expect(await notice.textContent()).toBe(say[locale]('island.notLoaded'));

    await page.unroute(islandScripts);
    await card.getByRole('button', { name: say[locale]('item.check') }).click();
    await card.getByRole('group', { name: say[locale]('item.correct') }).waitFor();
    expect(await notice.count()).toBe(0);
  });

  it('links still lead where they lead', async ({ learner }) => {
    // Chromium gives up the transition to the next page while its requests are intercepted, and complains.
    const page = await learner({ provoked: /ERR_FAILED/, reducedMotion: 'reduce' });
    await page.route(islandScripts, (route) => route.abort());
    await page.goto('kk/glossary/');
    await page.getByRole('banner').getByRole('link', { name: 'Русский' }).click();
    await page.waitForURL('**/ru/glossary/');
  });
});

/** All scripts of islands but the entry, which waits for the others. */
const islandScripts = /\/islands\/(?!entry)/;

/** Holds them back until the function returned is called. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  await page.route(islandScripts, async (route) => {
    await arrived;
    await route.continue();
  });
  return async () => {
    arrive();
    await awake(page);
  };
}

function itemOf(locale: Locale, id: string): Item {
  const item = lessons.flatMap(({ bank }) => bank.items[locale]).find((each) => each.id === id);
  if (item === undefined) throw new Error(`the checks need the item ${id}`);
  return item;
}

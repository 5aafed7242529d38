import { describe, expect } from 'vitest';
import { partsOf, toView } from '@/core/item/registry';
import { courseContent } from '@/app/course-content';
import { inlineItems } from '@/core/course/lesson';
import { lessonPath, quizPath } from '@/core/course/address';
import { addressOf, it, locales, narrow, say } from './learner';

const { lessons } = await courseContent();
const cases = lessons.flatMap((lesson) => locales.map((locale) => ({ lesson, locale, id: lesson.id })));
const withoutScripts = { javaScriptEnabled: false };

describe.concurrent('without JavaScript', () => {
  it('the first page offers the three languages', async ({ learner }) => {
    const page = await learner(withoutScripts);
    for (const [name, path] of [
      ['Қазақша', '/kk/'],
      ['По-русски', '/ru/'],
      ['In English', '/en/'],
    ] as const) {
      await page.goto('');
      await page.getByRole('link', { name }).click();
      await page.waitForURL(`**${path}`);
    }
  });

  it.for(cases)('the lesson $id in $locale is complete', async ({ lesson, locale }, { learner }) => {
    const page = await learner(withoutScripts);
    await page.goto(lessonPath(locale, lesson.id).slice(1));
    const { title, sections, components } = lesson.texts[locale].outline;
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    for (const section of sections) {
      expect(await page.getByRole('heading', { name: section.title }).isVisible()).toBe(true);
    }
    const figures = components.filter(({ name }) => name === 'Figure').length;
    expect(await page.getByRole('figure').getByRole('img').count()).toBe(figures);

    const inline = inlineItems(lesson.structure, lesson.texts.kk.outline);
    const items = lesson.bank.items[locale].filter(({ id }) => inline.has(id));
    for (const item of items) {
      const card = page.getByRole('article', { name: item.stem });
      expect(await card.isVisible()).toBe(true);
      // Entries of a closed list are read when it is opened, which works without JavaScript.
      const listed = await card.locator('option').allTextContents();
      for (const { text } of partsOf(toView(item))) {
        if (listed.includes(text)) continue;
        // A gap has no text of its own: its name is read out.
        const offered = card.getByText(text).filter({ visible: true }).or(card.getByLabel(text));
        expect(await offered.count(), text).toBeGreaterThan(0);
      }
    }
    const notes = page.getByText(say[locale]('item.noScript'));
    expect(await notes.count()).toBe(items.length);
    expect(await notes.first().isVisible()).toBe(true);
  });

  it.for(locales)(
    'terms, citations and figures of the text lead to glossary and sources: %s',
    async (locale, { learner }) => {
      const page = await learner(withoutScripts);
      for (const [kind, list] of [
        ['term', 'glossary'],
        ['cite', 'sources'],
        ['fact', 'sources'],
      ] as const) {
        await page.goto(`${locale}/lessons/duverger-systems/`);
        await page.getByRole('main').locator(`a.${kind}`).first().click();
        await page.waitForURL(`**/${locale}/${list}/#*`);
        const entry = page.locator(`[id="${addressOf(page).split('#')[1] ?? ''}"]`);
        expect(await entry.isVisible()).toBe(true);
      }
    },
  );

  it.for(locales)('the contents of a lesson and its numbers open: %s', async (locale, { learner }) => {
    const page = await learner({ ...withoutScripts, viewport: narrow });
    await page.goto(`${locale}/lessons/duverger-systems/`);
    await page
      .locator('summary')
      .filter({ hasText: say[locale]('lesson.contents') })
      .click();
    await page
      .getByRole('main')
      .getByRole('link', { name: lessons[0]?.texts[locale].outline.sections[1]?.title ?? '' })
      .click();
    expect(addressOf(page)).toBe(`/${locale}/lessons/duverger-systems/#two-effects`);
    await page.getByText(say[locale]('figure.numbers')).click();
    expect(await page.getByRole('figure').getByRole('table').first().isVisible()).toBe(true);
  });

  it.for(locales)('the quiz can be read, and says what it needs: %s', async (locale, { learner }) => {
    const page = await learner(withoutScripts);
    await page.goto(quizPath(locale, 'duverger-systems').slice(1));
    expect(await page.getByText(say[locale]('quiz.noScript')).isVisible()).toBe(true);
    await page.getByRole('main').locator('summary').click();
    const item = lessons[0]?.bank.items[locale].find(({ id }) => id === 'duverger-systems/arrow-turned-round');
    expect(await page.getByText(item?.stem ?? '').isVisible()).toBe(true);
  });
});

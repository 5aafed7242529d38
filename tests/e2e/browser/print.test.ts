import { describe, expect } from 'vitest';
import { courseContent } from '@/app/course-content';
import { it, locales, say, visit } from './learner';

const { lessons, terms } = await courseContent();

describe.concurrent('a lesson on paper', () => {
  it.for(locales)('has no navigation, and its cards as numbered notes: %s', async (locale, { learner }) => {
    const page = await learner();
    await visit(page, `/${locale}/lessons/duverger-systems/`);
    await page.locator('a.term').first().click();
    await page.emulateMedia({ media: 'print' });

    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByRole('contentinfo').isVisible()).toBe(false);
    expect((await page.getByRole('navigation').allInnerTexts()).join('').trim()).toBe('');
    expect(await page.locator('.note-card').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: say[locale]('lesson.quiz.start') }).count()).toBe(0);

    const notes = page
      .getByRole('region', { name: say[locale]('lesson.notes') })
      .getByRole('list')
      .getByRole('listitem');
    const components = lessons.find(({ id }) => id === 'duverger-systems')?.texts[locale].outline.components ?? [];
    const cited = new Set(
      components
        .filter(({ name }) => ['Term', 'Cite', 'Fact'].includes(name))
        .map(({ name, id }) => `${name} ${String(id)}`),
    );
    expect(await notes.count()).toBe(cited.size);
    expect(
      await notes.filter({ hasText: terms.get('mechanical-effect')?.words[locale].definition ?? '?' }).count(),
    ).toBe(1);
    const numbers = await page.locator('.prose .note-number').allTextContents();
    expect(Math.max(...numbers.map(Number))).toBe(cited.size);
    expect(await page.locator('.prose .note-number').first().isVisible()).toBe(true);
  });

  it('shows what is folded away on screen: the numbers of the figure', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/en/lessons/duverger-systems/');
    await page.emulateMedia({ media: 'print' });
    const table = page
      .getByRole('figure')
      .filter({ has: page.getByRole('img') })
      .getByRole('table');
    expect(await table.isVisible()).toBe(true);
  });

  it('becomes a document of several pages', async ({ learner }) => {
    const page = await learner();
    await visit(page, '/kk/lessons/constitution-2022/');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(3);
  });
});

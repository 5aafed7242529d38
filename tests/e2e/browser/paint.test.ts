import { describe, expect } from 'vitest';
import { courseContent } from '@/app/course-content';
import { eventually, it, narrow } from './learner';
import { allPages } from './pages';

const { lessons } = await courseContent();

/** The languages have the same pages. */
const pages = allPages.filter((path) => path.startsWith('/kk/') || path === '/404.html');

describe.concurrent('the first text waits for nothing but one stylesheet', () => {
  it.for(pages)('%s', async (path, { learner }) => {
    const page = await learner({ viewport: narrow });
    const fetched: string[] = [];
    await page.route('**', async (route) => {
      const type = route.request().resourceType();
      if (type !== 'document' && type !== 'stylesheet') return; // Never answered.
      fetched.push(type);
      await route.continue();
    });
    await page.goto(path.slice(1), { waitUntil: 'commit' });
    await eventually(async () => {
      const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
      expect(painted).toBe(1);
    });
    expect(fetched).toEqual(['document', 'stylesheet']);
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.isVisible()).toBe(true);
    // Letters that wait for a font would be there and not be seen.
    const isWaiting = await page.evaluate(() => [...document.fonts].some(({ display }) => display === 'block'));
    expect(isWaiting).toBe(false);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('and a beginner sees where to begin', async ({ learner }) => {
    const page = await learner();
    await page.route('**/*.js', () => undefined);
    await page.goto('en/', { waitUntil: 'commit' });
    await page
      .getByText(lessons[0]?.texts.en.outline.title ?? '')
      .first()
      .waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
});

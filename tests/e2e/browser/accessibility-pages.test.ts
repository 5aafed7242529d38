import { describe } from 'vitest';
import { expectAccessible } from './accessibility';
import { awake, it } from './learner';
import { allPages } from './pages';

/** The first page leads on at once where scripts run; the page for missing addresses has no islands. */
const standsAlone = ['/', '/404.html'];

describe.concurrent('axe finds nothing on', () => {
  it.for(allPages)('%s', async (path, { learner }) => {
    const page = await learner({ reducedMotion: 'reduce' });
    if (path === '/')
      await page.route('**/start.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto(path.slice(1));
    if (!standsAlone.includes(path)) await awake(page);
    await expectAccessible(page);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleIslands } from '@/site/bundle-islands.mjs';
import { finishPage } from '@/site/finish-export.mjs';
import { startTags } from '@/site/html.mjs';

// The site under a sub-path is built without SITE_URL; here its pages are finished with one.
const rawExport = join(import.meta.dirname, '../../../.export-sub-path');
const siteAddress = 'https://course.example/course';

it('every page under a sub-path says its whole address when SITE_URL is known', async () => {
  const islands = await bundleIslands({ basePath: '/course' });
  const pages = readdirSync(rawExport, { encoding: 'utf8', recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /^(kk|ru|en)\/(.*\/)?index\.html$/.test(name));
  expect(pages.length).toBeGreaterThan(0);
  for (const name of pages) {
    const source = readFileSync(join(rawExport, name), 'utf8');
    const { html } = finishPage(source, { basePath: '/course', siteAddress, media: [], islands });
    const canonical = [...startTags(html)].filter(({ attributes }) => attributes.get('rel') === 'canonical');
    expect(canonical.map(({ attributes }) => attributes.get('href'))).toEqual([
      `${siteAddress}/${name.replace('index.html', '')}`,
    ]);
  }
});

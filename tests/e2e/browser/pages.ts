import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SitePath } from '@/core/course/address';

const site = join(import.meta.dirname, '../../../.site-test/site');

/** Paths of all pages of the built site, as an address names them; the first page and the one for missing addresses too. */
export const allPages: readonly SitePath[] = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((name): SitePath => `/${name.replace(/(^|\/)index\.html$/, '$1')}`);

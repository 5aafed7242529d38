import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { chromiumHint, findChromium } from '@/site/chromium.mjs';
import { startServer } from '@/site/serve.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the browser's executable. */
    readonly chromium: string;
    /** Addresses of the two servers, with a slash at the end. */
    readonly site: string;
    readonly subPath: string;
  }
}

/** Serves what tests/e2e/build-site.mjs has built, for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium(process.env);
  if (chromium === null) throw new Error(chromiumHint(process.env));
  const site = await serve('site');
  const subPath = await serve('sub-path', '/course');
  project.provide('chromium', chromium);
  project.provide('site', site.url);
  project.provide('subPath', subPath.url);
  return async () => {
    await Promise.all([site.close(), subPath.close()]);
  };
}

function serve(name: string, basePath = ''): ReturnType<typeof startServer> {
  const directory = join(import.meta.dirname, '../../../.site-test', name);
  if (!existsSync(directory)) throw new Error(`${directory} is not built: "node tests/e2e/build-site.mjs" makes it.`);
  return startServer({ directory, basePath, port: 0, host: '127.0.0.1' });
}

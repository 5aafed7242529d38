import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleIslands } from '../../site/bundle-islands.mjs';
import { finishExport } from '../../site/finish-export.mjs';

/** @import { Library } from '../../site/bundle-islands.mjs' */

/**
 * Makes a site for the root of a host, with the islands as their sources are now.
 *
 * @param {string} rawExport folder of Next's export, of the same sources
 * @param {string} to folder
 * @param {Library} [library]
 */
export async function finishedSite(rawExport, to, library = 'preact') {
  if (!existsSync(join(rawExport, '_next'))) {
    throw new Error(`${rawExport} is not an export of Next: "npm run build" makes ".export", or name another folder.`);
  }
  const islands = await bundleIslands({ basePath: '', library });
  finishExport({ from: resolve(rawExport), to, basePath: '', siteAddress: null, islands });
}

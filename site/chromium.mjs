/** Where the end-to-end checks find their browser; bootstrap.mjs installs it, the checks start it. */
import { existsSync } from 'node:fs';

/** Debian's own browser: Playwright's downloads are not needed. */
const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/**
 * @param {Readonly<Record<string, string | undefined>>} environment CHROMIUM_PATH names another browser
 * @returns {string | null} path of an executable that exists, null when there is none
 */
export function findChromium(environment) {
  const path = environment['CHROMIUM_PATH'] || DEBIAN_CHROMIUM;
  return existsSync(path) ? path : null;
}

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string} the one line to show when there is no browser
 */
export function chromiumHint(environment) {
  const path = environment['CHROMIUM_PATH'];
  return path
    ? `There is no browser at CHROMIUM_PATH (${path}): let it name a Chromium or Chrome.`
    : 'The end-to-end checks need a browser: type "sudo apt-get install -y chromium", or let CHROMIUM_PATH name a Chromium or Chrome.';
}

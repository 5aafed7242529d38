/**
 * Where the site will stand, as the environment says it.
 *
 * - `BASE_PATH`: the sub-path, such as `/course`; empty for the root of a host. It is built into the pages.
 * - `SITE_URL`: the public origin, such as `https://course.example`; pages need it only for absolute addresses
 *   (canonical, hreflang, sitemap). `https://course.example/course` with `BASE_PATH=/course` means the same.
 */

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string} empty, or a path with a leading and no trailing slash
 * @throws {Error} when BASE_PATH has another form
 */
export function readBasePath(environment) {
  const basePath = environment['BASE_PATH'] ?? '';
  if (!/^(\/[\w.~-]*[\w~-])*$/.test(basePath)) {
    throw new Error(`BASE_PATH is "${basePath}": write it like /course, with a slash before and none after.`);
  }
  return basePath;
}

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string | null} address of the course's root without the last slash (origin and BASE_PATH), or null when
 *   SITE_URL is not set
 * @throws {Error} when SITE_URL or BASE_PATH has another form
 */
export function readSiteAddress(environment) {
  const basePath = readBasePath(environment);
  const given = environment['SITE_URL'] ?? '';
  if (given === '') return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  const path = url?.pathname.replace(/\/$/, '');
  const isOrigin = url && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash;
  if (!isOrigin || (path !== '' && path !== basePath)) {
    throw new Error(`SITE_URL is "${given}": write an origin like https://course.example; a sub-path is BASE_PATH.`);
  }
  return url.origin + basePath;
}

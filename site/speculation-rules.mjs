/**
 * Which pages the browser may fetch ahead (Speculation Rules, https://wicg.github.io/nav-speculation/). The script of the
 * pages adds them where data is free (components/shell/prefetch-links.ts); the policy of each page allows exactly these
 * texts.
 *
 * @param {string} basePath empty or like `/course`
 */
export function speculationRules(basePath) {
  return {
    nextLesson: JSON.stringify({
      prefetch: [{ where: { selector_matches: 'a[rel~="next"]' }, eagerness: 'immediate' }],
    }),
    hoveredLinks: JSON.stringify({ prefetch: [{ where: { href_matches: `${basePath}/*` }, eagerness: 'moderate' }] }),
  };
}

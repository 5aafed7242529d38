import type { LoadableKind } from './loadable-kind';

/*
 * In the published site a page loads only the kinds that it has: the bundle leaves both registries of kinds empty
 * (site/bundle-islands.mjs), and an island's kinds are added to them before it wakes. Everywhere else they are full.
 */

const loaders: Readonly<Record<LoadableKind, () => Promise<{ definition: object; views: object }>>> = {
  'single-choice': () => import('./single-choice/single-choice-kind'),
  'multiple-choice': () => import('./multiple-choice/multiple-choice-kind'),
  numeric: () => import('./numeric/numeric-kind'),
  'drawn-numeric': () => import('./numeric/drawn-numeric-kind'),
  'short-text': () => import('./short-text/short-text-kind'),
  'gap-text': () => import('./gap-text/gap-text-kind'),
  matching: () => import('./matching/matching-kind'),
  categorise: () => import('./categorise/categorise-kind'),
  ordering: () => import('./ordering/ordering-kind'),
  matrix: () => import('./matrix/matrix-kind'),
  written: () => import('./written/written-kind'),
};

export async function loadKind(kind: LoadableKind): Promise<void> {
  const [{ addKind }, loaded] = await Promise.all([import('./add-kind'), loaders[kind]()]);
  addKind(kind === 'drawn-numeric' ? 'numeric' : kind, loaded);
}

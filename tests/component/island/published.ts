import { vi } from 'vitest';

/**
 * The code that wakes islands in the published site, with Preact in the place of React. What a test has imported or
 * loaded before keeps React; what is loaded afterwards, by whomever, gets Preact.
 */
export async function loadPublished() {
  vi.doMock('react', () => import('preact/compat'));
  vi.doMock('react-dom/client', () => import('preact/compat/client'));
  vi.doMock('react/jsx-runtime', () => import('preact/jsx-runtime'));
  vi.doMock('react/jsx-dev-runtime', () => import('preact/jsx-dev-runtime'));
  vi.resetModules();
  const [{ hydrate }, { islands, loadIsland }, { wakeIslands }] = await Promise.all([
    import('@/components/island/hydrate'),
    import('@/components/island/registry'),
    import('@/components/island/wake-islands'),
  ]);
  return { hydrate, islands, loadIsland, wakeIslands };
}

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Not import.meta.dirname: the course runs on Node 20.9, which does not have it yet.
const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };
const preactTools = fileURLToPath(new URL('tests/component/island/preact-tools.ts', import.meta.url));

/** What the bundle of the published site makes of React (site/bundle-islands.mjs), and the tools of the tests with it. */
const preactForReact = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom/server': preactTools,
  'react-dom/test-utils': preactTools,
  'react-dom': 'preact/compat',
  react: 'preact/compat',
  // The form of it whose imports can be redirected.
  '@testing-library/react': '@testing-library/react/dist/@testing-library/react.esm.js',
};

const components = {
  environment: 'jsdom',
  include: ['tests/component/**/*.test.tsx'],
  setupFiles: ['tests/component/setup.ts'],
  testTimeout: 60_000,
};

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'] } },
      {
        extends: true,
        plugins: [react()],
        test: { ...components, name: 'component', exclude: ['**/preact.test.tsx'] },
      },
      {
        // The same with what runs the islands in the published site; without those where both libraries have a part.
        extends: true,
        plugins: [react()],
        resolve: { alias: { ...alias, ...preactForReact } },
        test: {
          ...components,
          name: 'component-preact',
          exclude: ['**/island/gallery.test.tsx', '**/island/wake-islands.test.tsx'],
        },
      },
      {
        extends: true,
        test: { name: 'content', environment: 'node', include: ['tests/content/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'export', environment: 'node', include: ['tests/e2e/export/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/e2e/browser/**/*.test.ts'],
          globalSetup: ['tests/e2e/browser/setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

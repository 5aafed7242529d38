import type { NextConfig } from 'next';

/** The path under which the site is published, e.g. "/course"; empty for the root of a host. */
const basePath = process.env['BASE_PATH'] ?? '';

const config: NextConfig = {
  output: 'export',
  // The raw export; site/finish-export.mjs makes the publishable site of it in `out`.
  distDir: process.env['DIST_DIR'] ?? (process.env.NODE_ENV === 'development' ? '.next' : '.export'),
  basePath,
  env: { BASE_PATH: basePath },
  trailingSlash: true,
  // One name for every build: identical sources then give identical bytes.
  generateBuildId: () => 'static',
  // Seconds. Pages that list the whole course grow with it, and wait for others on a busy machine.
  staticPageGenerationTimeout: 600,
  reactStrictMode: true,
  // Types and lint have checks of their own (package.json, "check"), which cover the tests as well.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  experimental: { globalNotFound: true },
};

export default config;

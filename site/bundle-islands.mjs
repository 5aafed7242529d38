/**
 * Bundles the islands (components/island/registry.ts) into the scripts of the published site: one small entry for all
 * pages, and pieces that it loads as a page needs them. Rolldown does the work. The islands are written for React and
 * published with Preact, which gives the same imports a meaning in a tenth of the bytes (README, "Decisions").
 */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { speculationRules } from './speculation-rules.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * What imports of React mean in the bundle.
 *
 * @type {Readonly<Record<Library, Readonly<Record<string, string>>>>}
 */
const ALIASES = {
  preact: {
    react: 'preact/compat',
    'react-dom/client': 'preact/compat/client',
    'react/jsx-runtime': 'preact/jsx-runtime',
  },
  react: {},
};

/**
 * The registries of item kinds, which the bundle leaves empty: a page loads only the kinds that its islands name, and
 * components/item/load-kind.ts enters them before an island wakes.
 *
 * @type {Readonly<Record<string, string>>}
 */
const EMPTY = {
  'core/item/kinds.ts': 'export const kinds = {};',
  'components/item/kinds.ts': 'export const kindViews = {};',
};

/**
 * @typedef {'preact' | 'react'} Library what runs the islands; React serves only to be compared with
 *
 * @typedef {object} IslandScripts
 * @property {ReadonlyMap<string, string>} files code by file name; names carry the hash of the content
 * @property {string} entry file name of the module that every page with islands loads
 * @property {(island: string, kinds: readonly string[]) => readonly string[]} needs names of the files that an island with
 *   items of these kinds loads besides the entry; throws for names that the registries do not have
 * @property {string} theme code of public/theme.js, for the page itself
 * @property {readonly string[]} added texts of script elements that the entry adds to the page
 */

/**
 * @param {object} options
 * @param {string} options.basePath empty or like `/course`
 * @param {Library} [options.library]
 * @returns {Promise<IslandScripts>} the same for the same sources, wherever they lie
 * @throws {Error} when something cannot be resolved or read
 */
export async function bundleIslands({ basePath, library = 'preact' }) {
  // Not at the top: bootstrap.mjs loads this file before anything is installed.
  const { rolldown } = await import('rolldown');
  const rules = speculationRules(basePath);
  const bundle = await rolldown({
    cwd: ROOT,
    input: { entry: 'components/island/entry.ts', theme: 'public/theme.js' },
    platform: 'browser',
    resolve: { alias: { '@': ROOT, ...ALIASES[library] } },
    plugins: [
      {
        name: 'kinds-on-demand',
        load: (id) => EMPTY[relative(ROOT, id).split(sep).join('/')],
      },
    ],
    transform: {
      target: 'es2022',
      jsx: { runtime: 'automatic' },
      define: {
        'process.env.NODE_ENV': '"production"',
        'process.env.BASE_PATH': JSON.stringify(basePath),
        NEXT_LESSON_RULES: JSON.stringify(rules.nextLesson),
        HOVERED_LINKS_RULES: JSON.stringify(rules.hoveredLinks),
      },
    },
    onLog(level, log, handle) {
      // "use client" is addressed to Next.
      if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level === 'warn' ? 'error' : level, log);
    },
  });
  const { output } = await bundle.generate({
    format: 'esm',
    minify: true,
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
    // Few files: what most islands share is one, what those share that know the learner record another. What all questions
    // share is a third, which the home page does without (it needs their scores only), what kinds with parts or options
    // share a fourth. Each kind of question has its own.
    codeSplitting: {
      groups: [
        { name: 'library', test: /node_modules[\\/](preact|react|react-dom|scheduler)[\\/]/, priority: 5 },
        {
          name: 'record',
          test: /[\\/](progress|storage|node_modules)[\\/]|attempt[\\/](attempt|policy)/,
          minShareCount: 3,
          priority: 3,
        },
        {
          name: 'shared',
          test: /^(?!.*[\\/](item|attempt|progress|storage|node_modules)[\\/])/,
          minShareCount: 3,
          priority: 4,
        },
        { name: 'item', test: /[\\/]item[\\/](?!plac|part-|use-)/, minShareCount: 3, priority: 2 },
        { name: 'parts', test: /[\\/]item[\\/][^\\/]+$/, minShareCount: 2, priority: 1 },
      ],
    },
  });
  await bundle.close();

  const chunks = output.filter((file) => file.type === 'chunk');
  const chunkOf = (/** @type {string} */ name) => {
    const found = chunks.find((chunk) => chunk.name === name);
    if (!found) throw new Error(`The bundle of the islands has no "${name}".`);
    return found;
  };
  const { fileName: entry } = chunkOf('entry');
  const theme = chunkOf('theme');
  return {
    files: new Map(chunks.filter((chunk) => chunk !== theme).map(({ fileName, code }) => [fileName, code])),
    entry,
    needs: (island, kinds) => {
      const roots = ['hydrate', `${island}-island`];
      if (kinds.length > 0) roots.push('add-kind', ...kinds.map((kind) => `${kind}-kind`));
      const needed = new Set(roots.map((name) => chunkOf(name).fileName));
      // A set that grows while it is walked through is walked to its end.
      for (const name of needed) {
        for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) needed.add(next);
      }
      return [...needed].filter((name) => name !== entry).sort();
    },
    theme: theme.code,
    added: [rules.nextLesson, rules.hoveredLinks],
  };
}

import { fileURLToPath } from 'node:url';
import next from 'eslint-config-next';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders of components/ for one thing that a person does. */
const activities = ['gallery', 'lesson', 'progress', 'quiz'];

/**
 * Who may import whom. Each zone: a folder, what it may not import, and where the code should go instead.
 * The README has the map; tests/unit/import-directions.test.ts breaks every rule once.
 */
const zones = [
  {
    target: './core',
    from: ['./app', './components', './state', './data', './lessons', './quizzes', './site', './tests'],
    message: 'core/ is the domain and imports nothing of the course but itself: pass what it needs as an argument.',
  },
  {
    target: './state',
    from: ['./app', './components', './data', './lessons', './quizzes', './site', './tests'],
    message: 'state/ keeps what the browser keeps: pure rules go to core/, screens to components/.',
  },
  {
    target: './data',
    from: ['./app', './components', './state', './lessons', './quizzes', './site', './tests'],
    message: 'data/ loads content into core types; app/ joins it with lessons and quizzes.',
  },
  {
    target: './lessons',
    from: ['./app', './components', './state', './data', './quizzes', './site', './tests'],
    message: 'lessons/ gets components, terms, facts and items from app/, as arguments.',
  },
  {
    target: './quizzes',
    from: ['./app', './components', './state', './data', './lessons', './site', './tests'],
    message: 'quizzes/ builds core items; app/ passes in what other folders know.',
  },
  {
    target: './components',
    from: ['./app', './lessons', './quizzes', './site', './tests'],
    message: 'components/ show what app/ hands them: move the loading to app/.',
  },
  {
    target: './components',
    from: './data',
    except: ['./messages/messages.ts'],
    message: 'components/ know of data/ only the type of message keys: app/ loads content and passes it in.',
  },
  ...activities.map((activity) => ({
    target: `./components/${activity}`,
    from: activities.filter((other) => other !== activity).map((other) => `./components/${other}`),
    message: 'one activity does not import another: share through components/ui, components/item or components/charts.',
  })),
  {
    target: ['./components/!(island|shell)/**', './components/shell/**/!(page.tsx)'],
    from: './components/island',
    message: 'pages place islands: use <Island> in app/ or in components/shell/page.tsx and pass it in.',
  },
  {
    target: './components/island',
    from: activities.map((activity) => `./components/${activity}/**`),
    except: ['**/*-island.tsx'],
    message: 'components/island knows of an activity only its islands, which it loads.',
  },
  {
    target: ['./app', './components/!(island)/**'],
    from: './components/**/*-island.tsx',
    message: 'an island stands on a page as <Island name="…">: imported directly it would never wake when published.',
  },
  { target: './app', from: ['./site', './tests'], message: 'app/ holds routes; nothing there needs site/ or tests/.' },
  {
    target: ['./core', './state', './data', './lessons', './quizzes', './components', './app', './site'],
    from: './tests',
    message: 'nothing imports tests/.',
  },
];

const asOnServer = 'the first rendering in the browser must equal the server’s, which Preact does not mend';

/** @param {readonly string[]} hooks of React that islands do without */
function firstRendering(hooks) {
  return {
    paths: [
      {
        name: 'react',
        // The default would bring them in by another name.
        importNames: [...hooks, 'default'],
        message: `${asOnServer}: read the record with useProgress, the browser in an effect; ids come from content ids.`,
      },
    ],
    patterns: [
      {
        regex: '^zustand(?!/vanilla$)',
        message: `${asOnServer}: stores are zustand/vanilla, read the record with useProgress.`,
      },
    ],
  };
}

const inIslands = firstRendering(['useSyncExternalStore', 'useId']);

const browserGlobals = ['window', 'document', 'localStorage', 'sessionStorage', 'navigator', 'indexedDB', 'fetch'];

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      '.next*/',
      '.export*/',
      'out/',
      '.site-test/',
      'next-env.d.ts',
      'public/',
      // Run by hand with packages that the project does not have.
      'components/shell/fonts/build.mjs',
    ],
  },
  ...next,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)) },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'import/no-restricted-paths': ['error', { zones }],
      'import/no-anonymous-default-export': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      // `return done()` in a callback is clear enough; letters of test words are not emojis.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Our links are plain: the pages ship no router (see README, "How it is built").
      '@next/next/no-html-link-for-pages': 'off',
      // theme.js blocks on purpose: it sets the theme before the first paint.
      '@next/next/no-sync-scripts': 'off',
      'react/no-danger': 'error',
      'react/forbid-dom-props': [
        'error',
        {
          forbid: [{ propName: 'style', message: 'the Content-Security-Policy forbids style attributes: use a class' }],
        },
      ],
    },
  },
  {
    files: ['core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...browserGlobals.map((name) => ({ name, message: 'core/ runs without a browser: take it as an argument.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'take a Random (core/random.ts) as an argument.' },
        { object: 'Date', property: 'now', message: 'take the time as an argument.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['react', 'react-dom', 'react/*', 'next', 'next/*', 'zustand', 'zustand/*', 'idb'],
              message: 'core/ is plain TypeScript.',
            },
            { group: ['node:*'], message: 'core/ does no input or output: take what it reads as an argument.' },
          ],
        },
      ],
    },
  },
  {
    files: ['components/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          ...inIslands,
          patterns: [
            ...inIslands.patterns,
            {
              group: ['next', 'next/*'],
              message: 'components/ are plain React, so that pages can do without the framework.',
            },
            {
              group: ['node:*', 'zod', 'zod/*'],
              message: 'this belongs to the build: load in data/, pass the result in.',
            },
          ],
        },
      ],
    },
  },
  { files: ['state/**'], rules: { 'no-restricted-imports': ['error', inIslands] } },
  {
    // Itself sees to the first rendering.
    files: ['state/progress/use-progress.ts'],
    rules: { 'no-restricted-imports': ['error', firstRendering(['useId'])] },
  },
  {
    files: ['site/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(?!node:|\\./)', message: 'site/ runs before anything is installed: node built-ins only.' },
          ],
        },
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['it', 'test', 'describe'].flatMap((object) =>
          ['skip', 'only', 'todo'].map((property) => ({ object, property, message: 'every test runs.' })),
        ),
      ],
    },
  },
);

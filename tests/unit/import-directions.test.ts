import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, it } from 'vitest';

// The real rules of eslint.config.mjs on small texts; only the rules that need types are off, which take half a minute.
const eslint = new ESLint({
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false, project: false } } },
  ],
});

/** What the rules say of a file with this text: messages, or nothing. The file need not exist, its folder must. */
async function told(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
}

function importing(path: string): string {
  return `export * from '${path}';`;
}

// A file of each folder that exists, as other folders would import it.
const inFolder = {
  core: '@/core/result',
  data: '@/data/facts/load',
  lessons: '@/lessons/load',
  quizzes: '@/quizzes/load',
  state: '@/state/settings/settings-store',
  components: '@/components/ui/href',
  app: '@/app/course-content',
  site: '@/site/html.mjs',
  tests: '@/tests/content/overlay',
} as const;
type Folder = keyof typeof inFolder;

const fileIn: Readonly<Record<Folder, string>> = {
  core: 'core/course/probe.ts',
  data: 'data/facts/probe.ts',
  lessons: 'lessons/probe.ts',
  quizzes: 'quizzes/probe.ts',
  state: 'state/settings/probe.ts',
  components: 'components/ui/probe.tsx',
  app: 'app/probe.tsx',
  site: 'site/probe.mjs',
  tests: 'tests/content/probe.ts',
};

const allowed: Readonly<Record<Folder, readonly Folder[]>> = {
  core: ['core'],
  data: ['core', 'data'],
  lessons: ['core', 'lessons'],
  quizzes: ['core', 'quizzes'],
  state: ['core', 'state'],
  components: ['core', 'state', 'components'],
  app: ['core', 'data', 'lessons', 'quizzes', 'state', 'components', 'app'],
  site: [],
  tests: ['core', 'data', 'lessons', 'quizzes', 'state', 'components', 'app', 'site', 'tests'],
};

/** Where the code should go instead, said by the rule of the importing folder. */
const remedies: Readonly<Record<Exclude<Folder, 'tests'>, RegExp>> = {
  core: /core\/ is the domain .*: pass what it needs as an argument\./,
  data: /data\/ loads content into core types; app\/ joins it with lessons and quizzes\./,
  lessons: /lessons\/ gets components, terms, facts and items from app\/, as arguments\./,
  quizzes: /quizzes\/ builds core items; app\/ passes in what other folders know\./,
  state: /state\/ keeps what the browser keeps: pure rules go to core\/, screens to components\/\./,
  components: /components\/ (show what app\/ hands them|know of data\/ only the type of message keys)/,
  app: /app\/ holds routes; nothing there needs site\/ or tests\/\./,
  site: /site\/ runs before anything is installed: node built-ins only\./,
};

const folders = Object.keys(inFolder) as Folder[];
const directions = folders.flatMap((from) => folders.map((to) => ({ from, to, ok: allowed[from].includes(to) })));

beforeAll(async () => {
  // The first run reads the configuration and its plugins.
  await told('core/course/probe.ts', 'export const one = 1;');
}, 60_000);

describe('who may import whom', () => {
  it.each(directions.filter(({ ok }) => ok))('$from may import $to', async ({ from, to }) => {
    expect(await told(fileIn[from], importing(inFolder[to]))).toEqual([]);
  });

  it.each(directions.filter(({ ok }) => !ok))(
    '$from may not import $to, and is told where it goes',
    async ({ from, to }) => {
      const messages = await told(fileIn[from], importing(inFolder[to]));
      expect(messages.length).toBeGreaterThan(0);
      if (from !== 'tests') expect(messages.join('\n')).toMatch(remedies[from]);
      if (to === 'tests' && from !== 'site') expect(messages.join('\n')).toContain('nothing imports tests/.');
    },
  );

  it('forbids the direction in a relative import too', async () => {
    expect(await told('core/course/probe.ts', importing('../../data/facts/load'))).toEqual([
      expect.stringMatching(remedies.core),
    ]);
  });

  it('forbids the direction in an import of types too', async () => {
    const text = "import type { Bank } from '@/quizzes/load';\n\nexport type TheBank = Bank;";
    expect(await told('lessons/probe.ts', text)).toEqual([expect.stringMatching(remedies.lessons)]);
  });

  it('lets components import the messages of data/, for the type of their keys', async () => {
    expect(await told('components/ui/probe.tsx', importing('@/data/messages/messages'))).toEqual([]);
  });

  it.each([
    ['quiz', '@/components/progress/progress-mark'],
    ['progress', '@/components/lesson/note'],
    ['lesson', '@/components/progress/progress-mark'],
  ])('lets no activity import another: components/%s not %s', async (activity, other) => {
    expect(await told(`components/${activity}/probe.tsx`, importing(other))).toEqual([
      expect.stringContaining(
        'one activity does not import another: share through components/ui, components/item or components/charts.',
      ),
    ]);
  });

  it.each(['quiz', 'progress', 'lesson'])(
    'lets components/%s import item/, ui/ and its own files',
    async (activity) => {
      for (const shared of ['@/components/item/kind-views', '@/components/ui/href', './own']) {
        expect(await told(`components/${activity}/probe.tsx`, importing(shared)), shared).toEqual([]);
      }
    },
  );
});

describe('islands', () => {
  const placing = 'pages place islands: use <Island> in app/ or in components/shell/page.tsx and pass it in.';
  const waking =
    'an island stands on a page as <Island name="…">: imported directly it would never wake when published.';

  it.each(['app/probe.tsx', 'components/shell/page.tsx', 'components/island/probe.ts'])(
    'are placed by %s',
    async (place) => {
      expect(await told(place, importing('@/components/island/island'))).toEqual([]);
    },
  );

  it.each([
    'components/lesson/probe.tsx',
    'components/quiz/probe.tsx',
    'components/progress/probe.tsx',
    'components/item/probe.tsx',
    'components/item/ordering/probe.tsx',
    'components/ui/probe.tsx',
    'components/charts/hemicycle/probe.tsx',
    'components/shell/probe.tsx',
    'components/shell/page.ts',
  ])('are not placed by %s', async (place) => {
    expect(await told(place, importing('@/components/island/island'))).toEqual([expect.stringContaining(placing)]);
  });

  it.each(['core/course/probe.ts', 'state/settings/probe.ts'])('are unknown to %s', async (place) => {
    expect(await told(place, importing('@/components/island/registry'))).not.toEqual([]);
  });

  it.each(['@/components/lesson/check-island', '@/components/quiz/quiz-island', '@/components/progress/resume-island'])(
    'are loaded by components/island: %s',
    async (island) => {
      expect(await told('components/island/probe.ts', importing(island))).toEqual([]);
      expect(await told('components/island/probe.ts', `export const load = () => import('${island}');`)).toEqual([]);
    },
  );

  it.each(['@/components/lesson/note', '@/components/quiz/quiz-words', '@/components/progress/progress-mark'])(
    'are all that components/island knows of an activity: not %s',
    async (other) => {
      expect(await told('components/island/probe.ts', importing(other))).toEqual([
        expect.stringContaining('components/island knows of an activity only its islands, which it loads.'),
      ]);
    },
  );

  it.each([
    ['app/probe.tsx', '@/components/quiz/quiz-island'],
    ['components/shell/page.tsx', './theme-island'],
    ['components/lesson/probe.tsx', './check-island'],
  ])('are not rendered without <Island>: in %s', async (place, island) => {
    expect(await told(place, importing(island))).toEqual([expect.stringContaining(waking)]);
  });
});

describe('the first rendering in the browser equals the server’s', () => {
  const message = /the first rendering in the browser must equal the server’s, .*(useProgress|content ids)/;
  const places = ['components/ui/probe.tsx', 'components/quiz/probe.tsx', 'state/settings/probe.ts'];

  it.each(places)('so %s has no hook that would differ', async (place) => {
    for (const text of [
      "export { useSyncExternalStore } from 'react';",
      "export { useId } from 'react';",
      "export { useState, useId as id } from 'react';",
      "export { default as React } from 'react';",
      "import * as React from 'react';\n\nexport const id = React.useId;",
      "export { useStore } from 'zustand';",
      "export { create } from 'zustand';",
      "export { useStore } from 'zustand/react';",
      "export { useShallow } from 'zustand/react/shallow';",
      "export { useStoreWithEqualityFn } from 'zustand/traditional';",
    ]) {
      expect((await told(place, text)).join('\n'), text).toMatch(message);
    }
  });

  it.each(places)('and %s may use the others', async (place) => {
    const text = "export { useEffect, useState } from 'react';\nexport { createStore } from 'zustand/vanilla';";
    expect(await told(place, text)).toEqual([]);
  });

  it('which useProgress sees to itself', async () => {
    const file = 'state/progress/use-progress.ts';
    expect(await told(file, "export { useSyncExternalStore } from 'react';")).toEqual([]);
    expect((await told(file, "export { useId } from 'react';")).join('\n')).toMatch(message);
    expect((await told(file, "export { useStore } from 'zustand';")).join('\n')).toMatch(message);
  });
});

describe('core/ is pure', () => {
  it.each([
    ['export const width = window.innerWidth;', 'core/ runs without a browser: take it as an argument.'],
    ['export const title = document.title;', 'core/ runs without a browser'],
    ["export const kept = localStorage.getItem('record');", 'core/ runs without a browser'],
    ["export const page = fetch('/');", 'core/ runs without a browser'],
    ['export const draw = Math.random();', 'take a Random (core/random.ts) as an argument.'],
    ['export const now = Date.now();', 'take the time as an argument.'],
    ["export { useState } from 'react';", 'core/ is plain TypeScript.'],
    ["export { jsx } from 'react/jsx-runtime';", 'core/ is plain TypeScript.'],
    ["export { notFound } from 'next/navigation';", 'core/ is plain TypeScript.'],
    ["export { createStore } from 'zustand/vanilla';", 'core/ is plain TypeScript.'],
    ["export { openDB } from 'idb';", 'core/ is plain TypeScript.'],
    ["export { readFileSync } from 'node:fs';", 'core/ does no input or output: take what it reads as an argument.'],
  ])('%s', async (text, message) => {
    expect((await told('core/course/probe.ts', text)).join('\n')).toContain(message);
  });

  it('may use what every run-time has', async () => {
    const text = "export const plural = new Intl.PluralRules('kk');\nexport const root = Math.sqrt(2);";
    expect(await told('core/course/probe.ts', text)).toEqual([]);
  });
});

describe('components/ are plain React', () => {
  it.each([
    [
      "export { default as Link } from 'next/link';",
      'components/ are plain React, so that pages can do without the framework.',
    ],
    ["export { useRouter } from 'next/navigation';", 'components/ are plain React'],
    ["export { default as Image } from 'next/image';", 'components/ are plain React'],
    ["export { z } from 'zod';", 'this belongs to the build: load in data/, pass the result in.'],
    ["export { readFileSync } from 'node:fs';", 'this belongs to the build'],
  ])('%s is refused', async (text, message) => {
    expect((await told('components/ui/probe.tsx', text)).join('\n')).toContain(message);
  });

  it('may not write HTML that React has not made', async () => {
    const text = "export function Probe() {\n  return <p dangerouslySetInnerHTML={{ __html: '<b>x</b>' }} />;\n}";
    expect((await told('components/ui/probe.tsx', text)).join('\n')).toContain('dangerouslySetInnerHTML');
  });

  it('may not set a style attribute, which the Content-Security-Policy would block', async () => {
    const text = "export function Probe() {\n  return <p style={{ color: 'red' }}>x</p>;\n}";
    expect((await told('components/ui/probe.tsx', text)).join('\n')).toContain(
      'the Content-Security-Policy forbids style attributes: use a class',
    );
  });

  it('may use React and classes', async () => {
    const text =
      'import type { ReactNode } from \'react\';\n\nexport function Probe({ children }: { children: ReactNode }) {\n  return <p className="meta">{children}</p>;\n}';
    expect(await told('components/ui/probe.tsx', text)).toEqual([]);
  });
});

describe('site/ runs before anything is installed', () => {
  it.each([
    "export { z } from 'zod';",
    "export { default as next } from 'next';",
    "export { render } from '../app/page';",
  ])('%s is refused', async (text) => {
    expect(await told('site/probe.mjs', text)).toContainEqual(expect.stringMatching(remedies.site));
  });

  it('may load a package at the moment when it needs it', async () => {
    expect(await told('site/probe.mjs', "export const { rolldown } = await import('rolldown');")).toEqual([]);
  });

  it('may import node built-ins and its own files', async () => {
    expect(
      await told('site/probe.mjs', "export { readFileSync } from 'node:fs';\nexport * from './html.mjs';"),
    ).toEqual([]);
  });
});

describe('every test runs', () => {
  it.each(['it.skip', 'it.only', 'it.todo', 'describe.skip', 'test.only'])('%s is refused', async (call) => {
    const name = call.split('.')[0] ?? '';
    const text = `import { ${name} } from 'vitest';\n\n${call}('says something', () => undefined);`;
    expect((await told('tests/unit/probe.test.ts', text)).join('\n')).toContain('every test runs.');
  });
});

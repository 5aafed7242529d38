import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { islands, type IslandName } from '@/components/island/registry';
import { itemKinds } from '@/core/item/item';
import { bundleIslands, type IslandScripts } from '@/site/bundle-islands.mjs';
import { temporaryFolder } from './raw-export';

const root = join(import.meta.dirname, '../../..');
// The keys of an object literal.
const names = Object.keys(islands) as IslandName[];

let atRoot: IslandScripts;
let underSubPath: IslandScripts;
beforeAll(async () => {
  // The first bundle loads the bundler.
  atRoot = await bundleIslands({ basePath: '' });
  underSubPath = await bundleIslands({ basePath: '/studies' });
}, 60_000);

function codeOf({ files }: IslandScripts, name: string): string {
  const code = files.get(name);
  if (code === undefined) throw new Error(`no file "${name}"`);
  return code;
}

/** The names of the files, without hashes, in whose code the pattern is found. */
function filesWith({ files }: IslandScripts, pattern: RegExp): string[] {
  return [...files].filter(([, code]) => pattern.test(code)).map(([name]) => stem(name));
}

/** "quiz-island" of "quiz-island-CUVb444D.js". */
function stem(name: string): string {
  return name.replace(/-[\w-]{8}\.js$/, '');
}

const staticImport = /\b(?:from|import)\s*["']/;

describe('the files', () => {
  it('carry a hash in their names', () => {
    for (const name of atRoot.files.keys()) expect(name).toMatch(/^[a-z][a-z-]*-[\w-]{8}\.js$/);
    expect(stem(atRoot.entry)).toBe('entry');
    expect(atRoot.files.has(atRoot.entry)).toBe(true);
  });

  it('have the same names and bytes from the same sources', async () => {
    const again = await bundleIslands({ basePath: '' });
    expect([...again.files]).toEqual([...atRoot.files]);
    expect([again.entry, again.theme, again.added]).toEqual([atRoot.entry, atRoot.theme, atRoot.added]);
  });

  it('have the same names and bytes wherever the sources lie', async () => {
    const folder = temporaryFolder();
    const sources = ['components', 'core', 'data/messages', 'public', 'site', 'state', 'package.json', 'tsconfig.json'];
    for (const name of sources) cpSync(join(root, name), join(folder, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    // A copy of the module that this file imports.
    const copy = (await import(pathToFileURL(join(folder, 'site/bundle-islands.mjs')).href)) as {
      bundleIslands: typeof bundleIslands;
    };
    const elsewhere = await copy.bundleIslands({ basePath: '' });
    expect([...elsewhere.files]).toEqual([...atRoot.files]);
  });

  it('have other names under a sub-path where they know addresses, and only there', () => {
    expect(filesWith(atRoot, /\/studies\b/)).toEqual([]);
    expect(filesWith(underSubPath, /\/studies\b/)).toContain('entry');
    // Addresses of links are made in code that several islands share.
    expect(filesWith(underSubPath, /\/studies\b/).length).toBeGreaterThan(1);
    const same = [...underSubPath.files.keys()].filter((name) => atRoot.files.has(name));
    expect(same.map(stem)).toEqual(expect.arrayContaining(['library', 'hydrate']));
    expect(same.map(stem)).not.toContain('entry');
    for (const name of same) expect(codeOf(underSubPath, name)).toBe(codeOf(atRoot, name));
  });
});

describe('no file', () => {
  const react = /react\.dev\/errors|__reactFiber|__reactContainer/;

  it('has React, of which a bundle made with it would bear the marks', async () => {
    expect(filesWith(atRoot, react)).toEqual([]);
    expect(filesWith(await bundleIslands({ basePath: '', library: 'react' }), react)).toEqual(['library']);
  });

  it.each([
    ['a question about the environment', /process\.env/],
    ['the framework', /_next|TURBOPACK|webpack/],
    ['a path of a machine', /node_modules|(?<![\w.])\/(work|tmp|home|root|Users|var\/folders)\//],
    ['a source map', /sourceMappingURL/],
  ])('has %s', (_, pattern) => {
    expect(filesWith(atRoot, pattern)).toEqual([]);
    expect(pattern.test(atRoot.theme)).toBe(false);
  });

  it('names the folder in which it was made', () => {
    expect([...atRoot.files.values()].filter((code) => code.includes(root))).toEqual([]);
  });
});

describe('what an island needs', () => {
  it.each(names)('is known for %s: its own code and the library that runs it', (name) => {
    const needs = atRoot.needs(name, []);
    expect(needs.map(stem)).toEqual(expect.arrayContaining([`${name}-island`, 'hydrate', 'library']));
    expect(needs.filter((file) => !atRoot.files.has(file))).toEqual([]);
    expect(needs).toEqual([...new Set(needs)].sort());
  });

  it.each(names)('is complete for %s: its files import no other', (name) => {
    const needs = atRoot.needs(name, []);
    const imported = needs.flatMap((file) =>
      [...codeOf(atRoot, file).matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g)].map((match) => match[1] ?? ''),
    );
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter((file) => !needs.includes(file))).toEqual([]);
  });

  it('is not known for a name that the registry does not have', () => {
    expect(() => atRoot.needs('lottery', [])).toThrow('lottery');
  });

  it('has the questions’ code where there are questions, and not on the home page', () => {
    const onHomePage = ['resume', 'course-hero', 'course-map', 'language-switch', 'theme'];
    expect(onHomePage.flatMap((name) => atRoot.needs(name, [])).filter((file) => stem(file) === 'item')).toEqual([]);
    for (const name of ['check', 'quiz']) expect(atRoot.needs(name, []).map(stem)).toContain('item');
  });

  it.each(itemKinds)('has the code of %s only where there is such a question', (kind) => {
    const without = atRoot.needs('quiz', []).map(stem);
    const alone = atRoot.needs('check', [kind]).map(stem);
    const kindsOf = (files: readonly string[]) => files.filter((file) => file.endsWith('-kind') && file !== 'add-kind');
    expect(kindsOf(without)).toEqual([]);
    expect(kindsOf(alone)).toEqual([`${kind}-kind`]);
    expect(alone).toContain('add-kind');
  });

  it('is not known for a kind that there is not', () => {
    expect(() => atRoot.needs('check', ['crossword'])).toThrow('crossword');
  });
});

describe('the entry', () => {
  it('loads nothing before an island wakes', () => {
    expect(codeOf(atRoot, atRoot.entry)).not.toMatch(staticImport);
    expect(filesWith(atRoot, staticImport)).toContain('hydrate');
  });

  it('can load every island', () => {
    const code = codeOf(atRoot, atRoot.entry);
    for (const name of names) {
      const own = atRoot.needs(name, []).find((file) => stem(file) === `${name}-island`) ?? '';
      expect(code, name).toContain(`import(\`./${own}\`)`);
    }
  });

  it.each(itemKinds)('can load the kind %s', (kind) => {
    const own = atRoot.needs('check', [kind]).find((file) => stem(file) === `${kind}-kind`) ?? '';
    expect(codeOf(atRoot, atRoot.entry)).toContain(`import(\`./${own}\`)`);
  });

  it.each([
    ['', () => atRoot],
    ['/studies', () => underSubPath],
  ])('adds the texts of rules that pages under "%s" allow', (basePath, scripts) => {
    const { added, entry } = scripts();
    // As the string literals in the code say it.
    const said = codeOf(scripts(), entry).replace(/\\(.)/g, '$1');
    for (const text of added) {
      expect(['`', '"', "'"].map((quote) => quote + text + quote)).toContainEqual(
        expect.toSatisfy((literal: string) => said.includes(literal)),
      );
    }
    expect(added.map((text): unknown => JSON.parse(text))).toEqual([
      { prefetch: [{ where: { selector_matches: 'a[rel~="next"]' }, eagerness: 'immediate' }] },
      { prefetch: [{ where: { href_matches: `${basePath}/*` }, eagerness: 'moderate' }] },
    ]);
  });
});

describe('the script of the theme', () => {
  /** What the page's element has after a classic script, in which import and export would be errors, has run. */
  function themeAfter(stored: string | null): string | undefined {
    const dataset: { theme?: string } = {};
    runInNewContext(atRoot.theme, {
      localStorage: { getItem: (key: string) => (key === 'parties-and-reform/theme' ? stored : null) },
      document: { documentElement: { dataset } },
    });
    return dataset.theme;
  }

  it('works alone', () => {
    expect(themeAfter('dark')).toBe('dark');
    expect(themeAfter(null)).toBeUndefined();
  });

  it('can stand in a page as it is, and is no file', () => {
    expect(atRoot.theme).not.toMatch(/<\/script|<!--|\r/i);
    expect([...atRoot.files.values()]).not.toContainEqual(expect.stringContaining(atRoot.theme));
  });
});

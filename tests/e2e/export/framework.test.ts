import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** All files of a folder, with slashes; fonts are read as text too, in which nothing is found. */
function filesOf(folder: string): NamedText[] {
  return readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(folder, name), 'utf8') }));
}

/** Where a mark is found, in the name of a file or in its text. */
function findIn(files: readonly NamedText[], mark: RegExp): string[] {
  return files.filter(({ name, text }) => mark.test(name) || mark.test(text)).map(({ name }) => name);
}

const rawExport = filesOf(join(root, '.export-test'));

describe.each(['site', 'sub-path'])('the finished site .site-test/%s', (folder) => {
  const files = filesOf(join(root, '.site-test', folder));

  it.each([
    ['address of the framework’s files', /_next/],
    ['data from which it would wake a page', /__next/],
    ['loader of its bundler', /TURBOPACK|webpack/],
    ['error text of React', /react\.dev\/errors/],
    ['name by which React knows an element', /__react(Fiber|Props|Container)/],
    ['place for a part of a page that comes later', /<!--\/?\$|data-precedence/],
  ])('has no %s, which the framework had written', (_, mark) => {
    // Nothing could be found in the site that is not found where it stands in plenty.
    expect(findIn(rawExport, mark)).not.toEqual([]);
    expect(findIn(files, mark)).toEqual([]);
  });
});

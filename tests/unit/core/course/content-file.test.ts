import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadContent, validateContent, type ContentFiles } from '@/core/course/content-file';

const schema = z.strictObject({
  items: z.array(z.strictObject({ id: z.string(), text: z.string().min(1), n: z.number() })),
});

function holding(files: Readonly<Record<string, string>>): ContentFiles {
  return { read: (file) => files[file] ?? null, list: () => Object.keys(files).sort() };
}

function load(text: string) {
  return loadContent(holding({ 'data/a.json': text }), 'data/a.json', schema);
}

describe('loadContent', () => {
  it('gives the validated value of a file', () => {
    const value = { items: [{ id: 'a', text: 'b', n: 1 }] };
    expect(load(JSON.stringify(value))).toEqual({ ok: true, value });
  });

  it('reports a file that is missing', () => {
    const problem = {
      file: 'data/b.json',
      place: 'file',
      message: 'the file is missing',
      remedy: 'add it; see the recipes in README.md',
    };
    expect(loadContent(holding({}), 'data/b.json', schema)).toEqual({ ok: false, error: [problem] });
  });

  it('reports JSON that cannot be parsed', () => {
    expect(load('{ "items": [ }')).toMatchObject({
      ok: false,
      error: [
        {
          file: 'data/a.json',
          place: 'file',
          message: expect.stringMatching(/^not valid JSON: /) as string,
          remedy: 'mend the JSON syntax',
        },
      ],
    });
  });

  it('reports every problem at its place, with the ids that stand on the way', () => {
    const loaded = load(
      '{ "items": [{ "id": "a", "text": "b", "n": 1 }, { "id": "b", "text": "", "n": "2" }, { "n": 3, "text": "c" }] }',
    );
    expect(loaded.ok ? [] : loaded.error.map(({ place, message, remedy }) => [place, message, remedy])).toEqual([
      ['items[1] (b).text', 'is empty', 'write it'],
      [
        'items[1] (b).n',
        'Invalid input: expected number, received string',
        'mend it; schema.ts of the folder has the rule',
      ],
      ['items[2].id', 'is missing', 'add it; see the recipes in README.md'],
    ]);
  });
});

describe('validateContent', () => {
  it('names the file as a whole where the value itself is of the wrong kind', () => {
    expect(validateContent('a.json', [], schema)).toMatchObject({
      ok: false,
      error: [{ file: 'a.json', place: 'file' }],
    });
  });
});

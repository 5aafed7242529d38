import { createProcessor } from '@mdx-js/mdx';
import type { Heading, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { describe, expect, it } from 'vitest';
import { readOutline } from '@/lessons/read-outline';

const processor = createProcessor({ format: 'mdx', remarkPlugins: [remarkFrontmatter, remarkGfm, remarkMath] });

function parse(...blocks: readonly string[]): Root {
  return processor.parse(blocks.join('\n\n'));
}

function read(...blocks: readonly string[]) {
  return readOutline(parse(...blocks), 'lessons/downs/en.mdx');
}

function words(count: number): string {
  return Array.from({ length: count }, () => 'word').join(' ');
}

describe('readOutline', () => {
  it('gives the sections: second-level headings with their ids and without the brackets', () => {
    const { sections, problems } = read(
      'Intro.',
      '## Two *effects*, two moments [#two-effects]',
      '### Inside [#inside]',
      '## Limits [#limits]',
    );
    expect(sections).toEqual([
      { id: 'two-effects', title: 'Two effects, two moments' },
      { id: 'limits', title: 'Limits' },
    ]);
    expect(problems).toEqual([]);
  });

  it('gives each heading its id for the page, and takes the bracket out of its text', () => {
    const tree = parse('## Two effects [#two-effects]');
    readOutline(tree, 'lessons/downs/en.mdx');
    // The only block is that heading.
    const heading = tree.children[0] as Heading;
    expect(heading.data).toEqual({ hProperties: { id: 'two-effects' } });
    expect(heading.children).toMatchObject([{ type: 'text', value: 'Two effects' }]);
  });

  it('gives every component in the order of the text, with its section and line', () => {
    const { components } = read(
      'A <Term id="party">party</Term>.',
      '## Limits [#limits]',
      '<Callout kind="note" title="T">\n\nSee <Cite id="cox1997" page="3" />.\n\n</Callout>',
      '<KeyPoints>\n\n- One <Fact id="turnout" />\n\n</KeyPoints>',
    );
    expect(components).toEqual([
      { name: 'Term', id: 'party', section: null, line: 1 },
      { name: 'Callout', id: null, section: 'limits', line: 5 },
      { name: 'Cite', id: 'cox1997', section: 'limits', line: 7 },
      { name: 'KeyPoints', id: null, section: 'limits', line: 11 },
      { name: 'Fact', id: 'turnout', section: 'limits', line: 13 },
    ]);
  });

  it('reports every problem with file, line, message and remedy', () => {
    const { problems } = read('# Top [#top]', 'A {sum}.', '<Video />');
    expect(problems).toEqual([
      {
        file: 'lessons/downs/en.mdx',
        place: 'line 1',
        message: 'a heading of level 1',
        remedy: 'use ## for sections and ### inside them',
      },
      {
        file: 'lessons/downs/en.mdx',
        place: 'line 3',
        message: 'a lesson has no imports and no {expressions}',
        remedy: 'write text, or a component of the vocabulary',
      },
      {
        file: 'lessons/downs/en.mdx',
        place: 'line 5',
        message: 'unknown component <Video>',
        remedy: expect.stringContaining('use one of Term,') as string,
      },
    ]);
  });

  it('reports a component without a name, which HTML-like text can make', () => {
    expect(read('<>text</>').problems.map(({ message }) => message)).toEqual(['unknown component <>']);
  });
});

describe('the count of words', () => {
  it.each([
    ['Parties compete for votes.', 4],
    ['Half-truths and the voters’ choice', 5],
    ['Екі-үш партия қалды: не себепті?', 5],
    ['В 2007 году — семь списков', 5],
    ['$N = 1$ is a formula', 3],
    ['A *strong* and a **bold** word', 6],
    ['- one\n- two words', 3],
    ['A <Term id="party">political party</Term> here', 4],
    ['Turnout was <Fact id="turnout" /> <Cite id="cox1997" />.', 2],
  ])('of “%s” is %d', (text, count) => {
    expect(read(text).words).toBe(count);
  });

  it('leaves out front matter, headings, tables, formulas and everything inside block components', () => {
    const { words: count } = read(
      '---\ntitle: "Three words here"\n---',
      '## A heading [#heading]',
      words(7),
      '| a | b |\n| - | - |\n| c | d |',
      '$$\nN = 1\n$$',
      '<Callout kind="note" title="Not counted">\n\nNot counted either.\n\n</Callout>',
      '<KeyPoints>\n\n- Nor this\n\n</KeyPoints>',
    );
    expect(count).toBe(7);
  });
});

describe('the stretches of reading', () => {
  it('end at each thing to do: prediction, check, explanation; the last goes to the end', () => {
    const { stretches, words: count } = read(
      words(10),
      '<Predict id="guess" />',
      '## One [#one]',
      words(20),
      words(5),
      '<Check id="first" />',
      '## Two [#two]',
      words(30),
      '<Explain prompt="Why?">\n\nBecause.\n\n</Explain>',
      words(4),
    );
    expect(stretches).toEqual([10, 25, 30, 4]);
    expect(count).toBe(69);
  });

  it('do not end at a figure, a callout or a heading', () => {
    const { stretches } = read(
      words(10),
      '<Figure id="f" title="T" measure="M" reading="R" source="S">\n\nHow it is calculated.\n\n</Figure>',
      '## One [#one]',
      words(20),
    );
    expect(stretches).toEqual([30]);
  });
});

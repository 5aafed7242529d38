import type { Element, ElementContent, Root } from 'hast';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import { describe, expect, it } from 'vitest';
import { groupSections } from '@/lessons/group-sections';

function element(tagName: string, text: string, id?: string): Element {
  return {
    type: 'element',
    tagName,
    properties: id === undefined ? {} : { id },
    children: [{ type: 'text', value: text }],
  };
}

function block(name: string): MdxJsxFlowElementHast {
  return { type: 'mdxJsxFlowElement', name, attributes: [], children: [] };
}

function section(id: string, ...children: ElementContent[]): Element {
  return { type: 'element', tagName: 'section', properties: { dataSection: id }, children };
}

function grouped(...children: Root['children']): Root['children'] {
  const tree: Root = { type: 'root', children };
  groupSections(tree);
  return tree.children;
}

const intro = element('p', 'intro');
const [one, two] = [element('h2', 'One', 'one'), element('h2', 'Two', 'two')];
const [text, more] = [element('p', 'text'), element('p', 'more')];
const inside = element('h3', 'Inside', 'inside');

describe('groupSections', () => {
  it('puts each second-level heading and what follows it into a section with its id', () => {
    expect(grouped(one, text, block('Check'), two, more)).toEqual([
      section('one', one, text, block('Check')),
      section('two', two, more),
    ]);
  });

  it('leaves what stands before the first heading outside', () => {
    expect(grouped(intro, block('Predict'), one, text)).toEqual([intro, block('Predict'), section('one', one, text)]);
  });

  it('keeps a third-level heading inside its section', () => {
    expect(grouped(one, text, inside, more)).toEqual([section('one', one, text, inside, more)]);
  });

  it('leaves the key points outside, and what follows them', () => {
    expect(grouped(one, text, block('KeyPoints'), more)).toEqual([section('one', one, text), block('KeyPoints'), more]);
  });
});

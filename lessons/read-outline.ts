import type { Heading, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { activities, type OutlineComponent, type OutlineSection } from '@/core/course/lesson';
import type { Problem } from '@/core/course/problem';
import { vocabulary } from './vocabulary';

/** What the text of one file consists of, and what is wrong with it. */
export interface Reading {
  readonly sections: OutlineSection[];
  readonly components: OutlineComponent[];
  readonly words: number;
  readonly stretches: readonly number[];
  readonly problems: readonly Problem[];
}

const headingId = /\s*\[#([^\]]*)\]\s*$/;
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;
// A word of prose: letters and digits, with hyphens and apostrophes inside.
const word = /[\p{L}\p{N}]+(?:[-‑'’][\p{L}\p{N}]+)*/gu;

/**
 * Reads the structure of a parsed lesson and gives every heading its explicit id: `## Heading [#id]` becomes a
 * heading with that id and without the bracket.
 *
 * @param tree the parsed lesson; its headings are changed in place, as plugins of remark do
 * @param file path from the root of the repository, for the messages
 */
export function readOutline(tree: Root, file: string): Reading {
  const problems: Problem[] = [];
  const sections: OutlineSection[] = [];
  const components: OutlineComponent[] = [];
  const ids = new Set<string>();
  const report = (node: Nodes, message: string, remedy: string): void => {
    problems.push({ file, place: `line ${lineOf(node)}`, message, remedy });
  };

  const readHeading = (heading: Heading, parent: Nodes): void => {
    const last = heading.children.at(-1);
    const match = last?.type === 'text' ? headingId.exec(last.value) : null;
    const id = match?.[1];
    if (heading.depth !== 2 && heading.depth !== 3) {
      report(heading, `a heading of level ${heading.depth}`, 'use ## for sections and ### inside them');
    }
    if (heading.depth === 2 && parent.type !== 'root') {
      report(
        heading,
        `the section "${textOf(heading)}" begins inside a component or a list`,
        'begin it on the top level',
      );
    }
    if (last?.type !== 'text' || match === null || id === undefined) {
      report(heading, `the heading "${textOf(heading)}" has no id`, 'end it with [#an-id], the same in all languages');
      return;
    }
    if (!kebabCase.test(id)) report(heading, `the id "${id}" is not kebab-case`, 'write it like [#two-effects]');
    if (ids.has(id)) report(heading, `the id "${id}" is used twice`, 'give each heading its own id');
    ids.add(id);
    last.value = last.value.replace(headingId, '');
    heading.data = { ...heading.data, hProperties: { id } };
    if (heading.depth === 2) sections.push({ id, title: textOf(heading) });
  };

  const readComponent = (node: MdxJsxFlowElement | MdxJsxTextElement): void => {
    const name = node.name ?? '';
    const rule = vocabulary[name];
    if (rule === undefined) {
      report(node, `unknown component <${name}>`, `use one of ${Object.keys(vocabulary).join(', ')}`);
      return;
    }
    if (node.type === 'mdxJsxTextElement' && rule.inline !== true) {
      report(
        node,
        `<${name}> stands inside a sentence`,
        'give it lines of its own, with a blank line before and after',
      );
    }
    const given = new Map<string, string>();
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
        given.set(attribute.name, attribute.value);
      } else {
        report(node, `<${name}> has an attribute that is not plain text`, 'write attributes as name="text"');
      }
    }
    for (const missing of rule.required.filter((attribute) => !given.get(attribute)?.trim())) {
      report(node, `<${name}> lacks ${missing}="…"`, 'add the attribute');
    }
    const allowed = [...rule.required, ...(rule.optional ?? [])];
    for (const extra of [...given.keys()].filter((attribute) => !allowed.includes(attribute))) {
      report(node, `<${name}> does not take ${extra}="…"`, `it takes ${allowed.join(', ') || 'no attributes'}`);
    }
    for (const [attribute, values] of Object.entries(rule.values ?? {})) {
      const value = given.get(attribute);
      if (value !== undefined && !values.includes(value)) {
        report(node, `<${name}> does not take ${attribute}="${value}"`, `write one of ${values.join(', ')}`);
      }
    }
    if (given.has('page') && given.get('id')?.includes(' ')) {
      report(node, `<${name}> has a page, but several works`, 'cite the work with the page on its own');
    }
    components.push({ name, id: given.get('id') ?? null, section: sections.at(-1)?.id ?? null, line: lineOf(node) });
  };

  const walk = (node: Nodes, parent: Nodes): void => {
    switch (node.type) {
      case 'heading':
        readHeading(node, parent);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        readComponent(node);
        break;
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        report(node, 'a lesson has no imports and no {expressions}', 'write text, or a component of the vocabulary');
        break;
      case 'image':
        report(node, 'a lesson has no images', 'show it with <Figure>');
        break;
      case 'footnoteReference':
        report(node, 'a lesson has no footnotes', 'name the source with <Cite>, or say it in the text');
        break;
    }
    if ('children' in node) for (const child of node.children) walk(child, node);
  };
  walk(tree, tree);

  const { words, stretches } = countProse(tree.children);
  return { sections, components, words, stretches, problems };
}

function countProse(blocks: readonly RootContent[]): { words: number; stretches: number[] } {
  const stretches = [0];
  let words = 0;
  for (const block of blocks) {
    if (block.type === 'mdxJsxFlowElement') {
      if (activities.includes(block.name ?? '')) stretches.push(0);
      continue;
    }
    const count = proseOf(block).match(word)?.length ?? 0;
    words += count;
    stretches[stretches.length - 1] = (stretches.at(-1) ?? 0) + count;
  }
  return { words, stretches };
}

/** Prose is running text: not headings, tables, formulas or components, but the words inside an inline term. */
function proseOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const silent = ['heading', 'table', 'math', 'inlineMath', 'mdxJsxFlowElement', 'yaml'];
  if (silent.includes(node.type) || !isParent(node)) return '';
  return node.children.map(proseOf).join(' ');
}

function textOf(node: Parents | PhrasingContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf as (child: Nodes) => string).join('') : '';
}

function isParent(node: Nodes): node is Parents {
  return 'children' in node;
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 0;
}

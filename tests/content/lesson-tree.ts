import { createProcessor } from '@mdx-js/mdx';
import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import type { ContentFiles } from '@/core/course/content-file';
import type { Locale } from '@/core/language/locale';
import { realContent } from './overlay';

/** A node of a lesson with the part of the lesson in which it stands. */
export interface Placed {
  readonly node: Nodes;
  /** Id of the section, "introduction" before the first, "key-points" inside them. */
  readonly section: string;
  /** Names of the components in which it stands, from the outermost. */
  readonly within: readonly string[];
  readonly line: number;
}

export interface LessonWords {
  readonly text: string;
  readonly kind: 'text' | 'formula';
  readonly section: string;
  readonly line: number;
}

const processor = createProcessor({ format: 'mdx', remarkPlugins: [remarkFrontmatter, remarkGfm, remarkMath] });

export function lessonFile(lesson: string, locale: Locale): string {
  return `lessons/${lesson}/${locale}.mdx`;
}

/** Every node of a lesson's text in the order of reading. */
export function nodesOf(file: string, content: ContentFiles = realContent): Placed[] {
  const root = processor.parse(content.read(file) ?? '');
  let section = 'introduction';
  const visit = (node: Nodes, within: readonly string[]): Placed[] => {
    if (node.type === 'heading' && node.depth === 2) section = headingId(node);
    if (node.type === 'mdxJsxFlowElement' && node.name === 'KeyPoints') section = 'key-points';
    const placed = { node, section, within, line: node.position?.start.line ?? 0 };
    const inner = 'name' in node && node.name !== null ? [...within, node.name] : within;
    return [placed, ...('children' in node ? node.children.flatMap((child) => visit(child, inner)) : [])];
  };
  return root.children.flatMap((node) => visit(node, []));
}

function headingId(heading: Nodes): string {
  const last = 'children' in heading ? heading.children.at(-1) : undefined;
  return (last?.type === 'text' && /\[#([^\]]*)\]\s*$/.exec(last.value)?.[1]) || '';
}

/** Attributes whose value is read by people; the others are ids. */
const spoken = ['title', 'by', 'measure', 'reading', 'source', 'caption', 'prompt'];

/** Every piece of text that a reader sees, and the formulas; front matter is left out. */
export function textsOf(placed: readonly Placed[]): LessonWords[] {
  return placed.flatMap(({ node, section, line }): LessonWords[] => {
    switch (node.type) {
      case 'text':
        return [{ text: node.value.replace(/\s*\[#[^\]]*\]\s*$/, ''), kind: 'text', section, line }];
      case 'math':
      case 'inlineMath':
        return [{ text: node.value, kind: 'formula', section, line }];
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return node.attributes.flatMap((attribute) =>
          attribute.type === 'mdxJsxAttribute' && spoken.includes(attribute.name) && typeof attribute.value === 'string'
            ? [{ text: attribute.value, kind: 'text', section, line }]
            : [],
        );
      default:
        return [];
    }
  });
}

import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * Puts each second-level heading and what follows it into a `<section data-section="id">`, so that the page can
 * tell when the end of a section has been seen. What comes before the first heading, and the key points, stay outside.
 */
export function groupSections(tree: Root): void {
  const grouped: RootContent[] = [];
  let section: Element | null = null;
  for (const node of tree.children) {
    if (node.type === 'element' && node.tagName === 'h2') {
      section = {
        type: 'element',
        tagName: 'section',
        properties: { dataSection: String(node.properties['id']) },
        children: [node],
      };
      grouped.push(section);
    } else if (node.type === 'mdxJsxFlowElement' && node.name === 'KeyPoints') {
      section = null;
      grouped.push(node);
    } else if (section !== null && isElementContent(node)) {
      section.children.push(node);
    } else {
      grouped.push(node);
    }
  }
  tree.children = grouped;
}

function isElementContent(node: RootContent): node is ElementContent & RootContent {
  return node.type !== 'doctype';
}

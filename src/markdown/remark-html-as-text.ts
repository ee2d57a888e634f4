import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Turns raw HTML into text: in a digest it is data, not markup. */
export function remarkHtmlAsText() {
  return (tree: Root): void => {
    visit(tree, 'html', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const text = { type: 'text' as const, value: node.value };
      const isBlock = parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem';
      parent.children[index] = isBlock ? { type: 'paragraph', children: [text] } : text;
    });
  };
}

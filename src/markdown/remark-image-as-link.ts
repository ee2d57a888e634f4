import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Links to images instead of showing them: a page asks no other host for anything. */
export function remarkImageAsLink() {
  return (tree: Root): void => {
    visit(tree, 'image', (node, index, parent) => {
      if (!parent || index === undefined) return;
      parent.children[index] = {
        type: 'link',
        url: node.url,
        children: [{ type: 'text', value: node.alt || node.url }],
      };
    });
  };
}

import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Moves headings down by a number of levels, to the sixth at the most, so that they stand below the page's own. */
export function rehypeLowerHeadings(levels: number) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const level = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (level !== undefined) node.tagName = `h${Math.min(6, Number(level) + levels)}`;
    });
  };
}

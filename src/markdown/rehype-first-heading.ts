import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Changes the levels of headings so that the highest has the level `first` and no level is skipped. */
export function rehypeFirstHeading(first: number) {
  return (tree: Root): void => {
    const headings: { readonly node: Element; readonly level: number }[] = [];
    visit(tree, 'element', (node) => {
      const level = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (level !== undefined) headings.push({ node, level: Number(level) });
    });
    const levels = [...new Set(headings.map(({ level }) => level))].toSorted();
    for (const { node, level } of headings) node.tagName = `h${Math.min(6, first + levels.indexOf(level))}`;
  };
}

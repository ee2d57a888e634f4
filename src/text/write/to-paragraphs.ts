import type { TextNode } from '../tree.ts';

/**
 * Splits a text at its paragraph breaks.
 * @example toParagraphs(parseText('a\n\nb').nodes) //=> [[{ type: 'text', value: 'a' }], [{ type: 'text', value: 'b' }]]
 */
export function toParagraphs(nodes: readonly TextNode[]): readonly (readonly TextNode[])[] {
  const breaks = nodes.flatMap((node, index) => (node.type === 'break' ? [index] : []));
  return [...breaks, nodes.length]
    .map((end, index) => nodes.slice(index === 0 ? 0 : (breaks[index - 1] ?? 0) + 1, end))
    .filter((paragraph) => paragraph.length > 0);
}

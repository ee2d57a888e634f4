import type { TextNode } from '../tree.ts';

/**
 * Joins neighbouring pieces of text.
 * @example mergeText([{ type: 'text', value: 'a' }, { type: 'text', value: 'b' }]) //=> [{ type: 'text', value: 'ab' }]
 */
export function mergeText(nodes: readonly TextNode[]): readonly TextNode[] {
  const merged: TextNode[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { type: 'text', value: (last.value + node.value).replace(/ {2,}/g, ' ') };
    else merged.push(node);
  }
  return merged;
}

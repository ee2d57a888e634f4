import type { TextNode } from '../tree.ts';

/**
 * The same text with its links as plain text, for a title that is a link itself.
 * @example withoutLinks(parseText('See github.com/a/b').nodes) //=> [{ type: 'text', value: 'See ' }, { type: 'text', value: 'github.com/a/b' }]
 */
export function withoutLinks(nodes: readonly TextNode[]): readonly TextNode[] {
  return nodes.flatMap((node): readonly TextNode[] => {
    if (node.type === 'link') return withoutLinks(node.children);
    return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node];
  });
}

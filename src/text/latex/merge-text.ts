import type { TextNode } from '../tree.ts';

/**
 * Joins neighbouring pieces of text.
 * @example mergeText([{ type: 'text', value: 'a' }, { type: 'text', value: 'b' }]) //=> [{ type: 'text', value: 'ab' }]
 */
export function mergeText(nodes: readonly TextNode[]): readonly TextNode[] {
  const merged: TextNode[] = [];
  let values: string[] = [];
  const closeText = (): void => {
    const [first] = values;
    // Joined once for all pieces: joining them one by one would copy the text again for each.
    const value = values.length === 1 ? first : values.join('').replace(/ {2,}/g, ' ');
    if (value !== undefined && values.length > 0) merged.push({ type: 'text', value });
    values = [];
  };
  for (const node of nodes) {
    if (node.type === 'text') values.push(node.value);
    else {
      closeText();
      merged.push(node);
    }
  }
  closeText();
  return merged;
}

import type { Root } from 'mdast';

/** Keeps the blocks that begin within the first characters of a text, and the first one in any case. */
export function remarkStart(characters: number) {
  return (tree: Root): void => {
    const kept = tree.children.filter(
      ({ type, position }, index) => index === 0 || type === 'definition' || (position?.start.offset ?? 0) < characters,
    );
    if (kept.length === tree.children.length) return;
    // A heading without its text says nothing.
    const last = kept.findLastIndex(({ type }) => type !== 'heading' && type !== 'definition');
    tree.children = last === -1 ? kept : kept.filter(({ type }, index) => index <= last || type === 'definition');
  };
}

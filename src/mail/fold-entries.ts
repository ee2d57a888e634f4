import type { Level } from './mail-entry.ts';

/** What an entry takes at each level, in bytes. */
export interface EntrySizes {
  readonly full: number;
  readonly short: number;
  readonly title: number;
}

/**
 * How much of each entry fits: all texts in full, else the start of each; else the titles of all, and as many starts of texts
 * from the first entry on as there is space for; else as many titles as there is space for.
 * @param space in bytes
 */
export function foldEntries(sizes: readonly EntrySizes[], space: number): Level[] {
  const uniform = (['full', 'short'] as const).find((level) => total(sizes, level) <= space);
  if (uniform !== undefined) return sizes.map(() => uniform);
  let left = space - total(sizes, 'title');
  if (left < 0) return fitTitles(sizes, space);
  let isFull = false;
  return sizes.map(({ short, title }) => {
    // None below a title alone: a reader would miss what is different about that one.
    isFull ||= short - title > left;
    if (isFull) return 'title';
    left -= short - title;
    return 'short';
  });
}

function fitTitles(sizes: readonly EntrySizes[], space: number): Level[] {
  let left = space;
  return sizes.map(({ title }) => {
    left -= title;
    return left >= 0 ? 'title' : 'left';
  });
}

function total(sizes: readonly EntrySizes[], level: keyof EntrySizes): number {
  return sizes.reduce((sum, size) => sum + size[level], 0);
}

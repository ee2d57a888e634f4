/** A name that has a page, as the data files list it. */
export interface ListedName {
  readonly slug: string;
  readonly name: string;
  readonly papers: number;
}

/** The most names that are shown. */
const SHOWN = 20;

/**
 * The names in which each typed word begins a word, in any case and without accents; in the order of the list.
 * @example matchingNames([{ slug: 'paul-erdos', name: 'Paul Erdős', papers: 3 }], 'erdo p') //=> the one name
 */
export function matchingNames(names: readonly ListedName[], typed: string): readonly ListedName[] {
  const wanted = fold(typed).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  return names
    .filter(({ name }) => {
      const words = fold(name).split(' ');
      return wanted.every((start) => words.some((word) => word.startsWith(start)));
    })
    .slice(0, SHOWN);
}

/** A text in lower case, without accents, its words with one space between them. */
function fold(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

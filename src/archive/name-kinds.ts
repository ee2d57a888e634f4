import type { Paper } from '../paper/schema.ts';

/** One kind of name under which papers are listed. */
interface NameKindRow {
  /** The first segment of its pages' paths, which is also the start of its interface texts' keys. */
  readonly segment: string;
  /** The names of this kind that a paper has. */
  namesOf(paper: Paper): readonly string[];
  /** The fewest papers of a name that gets a page; null takes the site's setting `authors.minPapers`. */
  readonly minPapers: number | null;
  /** The words of a name, folded, in the order in which lists sort it. */
  sortWords(words: readonly string[]): readonly string[];
}

/** Every kind of name that has pages. */
export const NAME_KINDS = {
  author: {
    segment: 'authors',
    namesOf: ({ authors }) => authors ?? [],
    minPapers: null,
    // People are looked up by the last word of their name.
    sortWords: (words) => [...words.slice(-1), ...words.slice(0, -1)],
  },
  organization: {
    segment: 'organizations',
    namesOf: ({ organization }) => (organization ? [organization.name] : []),
    minPapers: 1,
    sortWords: (words) => words,
  },
} as const satisfies Record<string, NameKindRow>;

export type NameKind = keyof typeof NAME_KINDS;

/** The kinds, in the order in which pages list them. */
export const NAME_KIND_LIST = Object.keys(NAME_KINDS) as readonly NameKind[];

/** Makes a record with a value for each kind of name. */
export function forEachNameKind<Value>(valueOf: (kind: NameKind) => Value): Readonly<Record<NameKind, Value>> {
  return Object.fromEntries(NAME_KIND_LIST.map((kind) => [kind, valueOf(kind)])) as Record<NameKind, Value>;
}

import type { StringKey } from '../site/strings.ts';
import type { Paper } from '../paper/schema.ts';

/** One kind of name under which papers are listed. */
interface NameKindRow {
  /** The first segment of the paths of its pages. */
  readonly segment: string;
  /** The keys of its interface texts. */
  readonly words: NameWords;
  /** The names of this kind that a paper has. */
  namesOf(paper: Paper): readonly string[];
  /** The fewest papers of a name that gets a page; null takes the site's setting `authors.minPapers`. */
  readonly minPapers: number | null;
  /** The words of a name, folded, in the order in which lists sort it. */
  sortWords(words: readonly string[]): readonly string[];
}

/** The interface texts of a kind of name, by what they are for. */
interface NameWords {
  /** The kind, above a name: `Author`. */
  readonly label: StringKey;
  /** What the page of a name lists. */
  readonly note: StringKey;
  /** The title of the list of names. */
  readonly title: StringKey;
  /** What the list of names has; `{count}` is the least number of papers of an author with a page. */
  readonly description: StringKey;
  /** Said instead where there is no name. */
  readonly none: StringKey;
}

/** Every kind of name that has pages: a new one is a row here and its words in `site/strings.ts`. */
export const NAME_KINDS = {
  author: {
    segment: 'authors',
    words: {
      label: 'author.label',
      note: 'author.note',
      title: 'authors.title',
      description: 'authors.description',
      none: 'authors.none',
    },
    namesOf: ({ authors }) => authors ?? [],
    minPapers: null,
    // People are looked up by the last word of their name.
    sortWords: (words) => [...words.slice(-1), ...words.slice(0, -1)],
  },
  organization: {
    segment: 'organizations',
    words: {
      label: 'organization.label',
      note: 'organization.note',
      title: 'organizations.title',
      description: 'organizations.description',
      none: 'organizations.none',
    },
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

import type { Issue, Place } from '../source/issues.ts';
import { FACT_NAMES, type Entry, type Header, type PaperFacts } from './schema.ts';

/** One file format: how to tell it by its content, and how to read it. */
export interface DigestFormat {
  readonly name: string;
  /** Who makes digests of this format, unless the file says otherwise; null where that is open. */
  readonly source: string | null;
  /** Whether a text without its front matter is of this format. */
  recognizes(text: string): boolean;
  /** Reads the text; reports what is wrong as issues and never throws on content. */
  parse(body: Body): ParsedBody;
}

/** A digest file below its front matter. */
export interface Body {
  /** Path under the content folder. */
  readonly path: string;
  readonly text: string;
  /** The line of the file on which `text` starts, from 1. */
  readonly firstLine: number;
  /** What the front matter says. */
  readonly header: Header;
  /** The day by the front matter or the file name; null leaves it to the content. */
  readonly day: string | null;
}

/** What a format makes of a body. */
export interface ParsedBody {
  readonly drafts: readonly DigestDraft[];
  readonly issues: readonly Issue[];
  /** What the content itself says in the way of front matter: a JSON wrapper's fields. */
  readonly header?: Header;
  /** Whether each draft's own day stands, whatever the file's: a file of several dated sections is of no one day. */
  readonly hasOwnDays?: boolean;
}

/** A digest whose day, and the authors of whose texts, are not yet known. */
export interface DigestDraft {
  /** The day that the content says; null where it says none. */
  readonly date: string | null;
  /** Where the digest starts. */
  readonly place: Place;
  readonly title: string | null;
  readonly introduction: string | null;
  readonly entries: readonly EntryDraft[];
  readonly content: DraftContent;
}

/**
 * The part of a source that a digest came from, as the source has it but for line ends, which are `\n`. Below a header
 * with the digest's day it is a file of its own, of which the same digest comes.
 */
export type DraftContent =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** What the names of such files end in. */
      readonly extension: 'txt' | 'md' | 'xml' | 'jsonl' | 'bib' | 'csv' | 'tsv' | 'ris' | 'nbib';
    }
  | { readonly kind: 'json'; readonly records: readonly unknown[] };

/** An entry whose text is not yet known to be an abstract or a summary, and which may yet say that it is withdrawn. */
export type EntryDraft = Omit<Entry, 'abstract' | 'withdrawn'> & {
  /** The paper's text in the digest; the header's `text` says whose it is. */
  readonly text: string | null;
  /** Whether the text is the digest's own where the header does not say. */
  readonly isOwnText?: boolean;
  /** Whether its source gives such a paper without a text, so that none is missing. */
  readonly mayLackText?: boolean;
};

/** The one digest of a whole file of which the content says no day and has no words but its entries. */
export function wholeFileDraft(
  { path, text, firstLine }: Body,
  entries: readonly EntryDraft[],
  extension: Extract<DraftContent, { kind: 'text' }>['extension'],
): DigestDraft {
  const place = { path, line: firstLine, column: 1 };
  return { date: null, place, title: null, introduction: null, entries, content: { kind: 'text', text, extension } };
}

/** An entry of which nothing is known but its place. */
export function blankEntry({ line, column }: Omit<Place, 'path'>): Omit<EntryDraft, 'title'> {
  const unknown = { text: null, comments: null, upvotes: null };
  return {
    ...UNKNOWN_FACTS,
    links: [],
    translations: [],
    ...unknown,
    claimsWithdrawal: false,
    goneSince: null,
    line,
    column,
  };
}

type UnknownFact = Exclude<keyof PaperFacts, 'title' | 'abstract' | 'links' | 'withdrawn'>;

const UNKNOWN_FACTS = Object.fromEntries(
  FACT_NAMES.filter((name) => !['title', 'abstract', 'links', 'withdrawn'].includes(name)).map((name) => [name, null]),
) as Readonly<Record<UnknownFact, null>>;

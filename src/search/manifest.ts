/**
 * What lies where under `paths.searchIndex`. The manifest is the one file there that changes under the same name: every
 * other path holds a hash or version of what it leads to, and may be kept for ever. Types and names only: both the build
 * and the browser import them.
 */
import { compareText } from '../compare-text.ts';

/** The manifest's file name under the root of the index. */
export const MANIFEST_FILE = 'manifest.json';

/** The version of the manifest's shape and of the files that it names. */
export const MANIFEST_VERSION = 2;

/** The reader's map of the index. Every path is relative to the manifest's folder. */
export interface SearchManifest {
  readonly version: typeof MANIFEST_VERSION;
  /** Folder of Pagefind's browser files, with a trailing slash: `pagefind.js`, `pagefind-worker.js`, `wasm.en.pagefind`. */
  readonly runtime: string;
  /** Oldest first; none where the archive has no papers. */
  readonly shards: readonly Shard[];
  readonly lookup: LookupTable;
  readonly vocabulary: VocabularyFile;
}

/** The papers whose first digest day lies in one span of days, as one Pagefind index. */
export interface Shard {
  /** Year and part, from 1: `2025-2`. Stays the same when later papers come. */
  readonly id: string;
  /** Folder of the index, with a trailing slash: the `basePath` of a Pagefind instance. It names the id and the hash. */
  readonly path: string;
  /** ISO day of the first digest in it. Spans of shards do not overlap. */
  readonly first: string;
  /** ISO day of the last. A paper in it may be in later digests, too. */
  readonly last: string;
  readonly papers: number;
  /** The years that its papers have: a shard that lacks the year a reader filters by need not be asked. */
  readonly years: Readonly<Record<YearFilter, readonly string[]>>;
  /** Hash of all that the index is made from: records, settings, Pagefind's version. */
  readonly sha256: string;
}

/** Where titles and ids lead, in pieces: see `lookup.ts`. */
export interface LookupTable {
  /** Folder of the pieces, with a trailing slash. */
  readonly path: string;
  /** How many leading bits of a key's hash name its piece; 0 is one piece for all. */
  readonly bits: number;
}

/** The words of the archive, for suggestions: see `vocabulary.ts`. */
export interface VocabularyFile {
  readonly path: string;
  /** Uncompressed. */
  readonly bytes: number;
}

/** The fields of a paper's record in a shard (`record.ts`), as the browser gets them. */
export interface PaperFragment {
  /** Permalink; Pagefind puts its `baseUrl` before it. */
  readonly url: string;
  /** All text that is searched: title, abstract or summary, authors. */
  readonly content: string;
  /** Text in which `<mark>` elements stand around what was searched for; `<` and `>` of the text itself are escaped. */
  readonly excerpt: string;
  readonly meta: PaperMeta;
  readonly filters: Readonly<Partial<Record<PaperFilter, readonly string[]>>>;
}

/** What a results row shows beside its topics, which are `filters.topic`: Pagefind searches all of it. */
export interface PaperMeta {
  /** Repaired plain text. */
  readonly title: string;
  /** ISO day of the first digest. */
  readonly day: string;
  /** The first authors, else the organization; absent where neither is known. */
  readonly people?: string;
  /** Spellings under which the paper is found as well, such as `alpha` for `α`; never shown. */
  readonly also?: string;
}

/**
 * What results can be narrowed by. `published`: year of the paper's own day · `year`: years of its digests · `topic`: slugs
 * · `organization`: display name · `code`: `yes` · `comments`: each of `COMMENT_STEPS` that it reaches. `discussed` is there
 * to merge by (Pagefind returns no values of a sort) and nothing to narrow by: as text it compares as its points do, and it
 * is absent where no count is known.
 */
export type PaperFilter = 'published' | 'year' | 'topic' | 'organization' | 'code' | 'comments' | 'discussed';

/** The filters whose values are years. */
export const YEAR_FILTERS = ['published', 'year'] as const satisfies readonly PaperFilter[];
export type YearFilter = (typeof YEAR_FILTERS)[number];

/** The numbers of comments by which results can be narrowed: at least so many. */
export const COMMENT_STEPS = [1, 2, 5, 10, 20, 50] as const;

/**
 * What the results of one shard can be sorted by, both descending: `day` of the first digest, then id; `discussed`, then as
 * by day. Shards in the order of time give `day` across shards; to merge by `discussed`, compare the fragments by
 * `compareDiscussed`.
 */
export type PaperSort = 'day' | 'discussed';

/** Order of fragments from different shards: the more discussed first, then the newer, then by permalink. */
export function compareDiscussed(a: PaperFragment, b: PaperFragment): number {
  return compareText(points(b), points(a)) || compareText(b.meta.day, a.meta.day) || compareText(b.url, a.url);
}

function points({ filters }: PaperFragment): string {
  return filters.discussed?.[0] ?? '';
}

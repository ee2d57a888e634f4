/**
 * The files under `paths.searchIndex`, as the build writes them and the browser reads them. Only the manifest changes under
 * the same name: every other path contains a hash or version of its content, and may be cached for ever.
 */
import { compareText } from '../compare-text.ts';

/** The manifest's file name under the root of the index. */
export const MANIFEST_FILE = 'manifest.json';

/** The version of the manifest's shape and of the files that it names. */
export const MANIFEST_VERSION = 3;

/** The table of contents of an index. Every path is relative to the manifest's folder. */
export interface SearchManifest {
  readonly version: typeof MANIFEST_VERSION;
  /** Folder of Pagefind's browser files, with a trailing slash: `pagefind.js`, `pagefind-worker.js`, `wasm.en.pagefind`. */
  readonly runtime: string;
  /** Oldest first; empty where the archive has no papers. */
  readonly shards: readonly Shard[];
  readonly lookup: BucketTable;
  /** The index of titles (`titles.ts`); absent in archives of which all shards answer soon. */
  readonly titles?: BucketTable;
  readonly vocabulary: NamedFile;
  readonly abbreviations: NamedFile;
}

/**
 * Parses a manifest.
 * @throws when the text is none, or of another version
 */
export function parseManifest(text: string): SearchManifest {
  const manifest = JSON.parse(text) as Partial<SearchManifest> | null;
  if (manifest?.version !== MANIFEST_VERSION) {
    throw new Error(
      `The search index has version ${String(manifest?.version)}, but this page needs ${MANIFEST_VERSION}`,
    );
  }
  const { runtime, shards, lookup, vocabulary, abbreviations } = manifest;
  if (runtime === undefined || !Array.isArray(shards) || !lookup || !vocabulary || !abbreviations) {
    throw new Error('The manifest of the search index is incomplete');
  }
  return manifest as SearchManifest;
}

/** One Pagefind index of the papers whose first digest day lies in one span of days. */
export interface Shard {
  /** Year and part, counted from 1: `2025-2`. It does not change when later papers are added. */
  readonly id: string;
  /** Folder of the index, with a trailing slash: the `basePath` of a Pagefind instance. Contains the id and the hash. */
  readonly path: string;
  /** Earliest first digest day of its papers (ISO). The spans of shards do not overlap. */
  readonly first: string;
  /** Latest first digest day of its papers (ISO). They may appear in later digests, too. */
  readonly last: string;
  /** Number of papers. */
  readonly papers: number;
  /** The years of its papers: a shard without the year that a reader filters by need not be searched. */
  readonly years: Readonly<Record<YearFilter, readonly string[]>>;
  /** SHA-256 of everything that the index is made from: records, settings, Pagefind's version. */
  readonly sha256: string;
}

/** A hash table of files: of titles and ids (`lookup.ts`), or of the words of titles. */
export interface BucketTable {
  /** Folder of the bucket files, with a trailing slash. */
  readonly path: string;
  /** How many leading bits of a key's hash select its bucket; 0 is one bucket for all. */
  readonly bits: number;
}

/** The words of the archive, for spelling suggestions (`vocabulary.ts`), or its abbreviations (`abbreviations.ts`). */
export interface NamedFile {
  readonly path: string;
  /** Size without compression. */
  readonly bytes: number;
}

/** A paper's record in a shard (`record.ts`), as Pagefind returns it in the browser. */
export interface PaperFragment {
  /** Permalink, with Pagefind's `baseUrl` as prefix. */
  readonly url: string;
  /** All searched text, with a space for every white space: title, abstract or summary, people, the authors' remark. */
  readonly content: string;
  /** The words of `content` that match, split at white space and counted from 0. */
  readonly locations: readonly number[];
  readonly meta: PaperMeta;
  readonly filters: Readonly<Partial<Record<PaperFilter, readonly string[]>>>;
}

/** What a row of results shows, except for topics (`filters.topic`). Pagefind searches all of these fields. */
export interface PaperMeta {
  /** Repaired plain text. */
  readonly title: string;
  /** ISO day of the first digest. */
  readonly day: string;
  /** The authors, joined by commas, or else the organization; absent where neither is known. */
  readonly people?: string;
  /** Further spellings that find the paper, such as `alpha` for `α`, of title, people and all else; never shown. */
  readonly titleAlso?: string;
  readonly peopleAlso?: string;
  readonly also?: string;
}

/**
 * Filters of a record. `published`: year of the paper's own day · `year`: years of its digests · `topic`: slugs ·
 * `organization`: display name · `day`: the first digest's · `code`: `yes` · `comments`: each of `COMMENT_STEPS` that it reaches. `discussed` only serves
 * to merge shards, as Pagefind does not return sort values: points padded with zeros, so that they compare as text; absent
 * where no count is known.
 */
export type PaperFilter = 'published' | 'year' | 'day' | 'topic' | 'organization' | 'code' | 'comments' | 'discussed';

/** The filters whose values are years. */
export const YEAR_FILTERS = ['published', 'year'] as const satisfies readonly PaperFilter[];
export type YearFilter = (typeof YEAR_FILTERS)[number];

/** The thresholds of the `comments` filter: at least so many comments. */
export const COMMENT_STEPS = [1, 2, 5, 10, 20, 50] as const;

/**
 * Sort keys of one shard, both descending: `day` is the first digest's, then id; `discussed` is the points, then as `day`.
 * Results of several shards are in order of `day` when shards are concatenated; by `discussed` they must be merged with
 * `compareDiscussed`.
 */
export type PaperSort = 'day' | 'discussed';

/** Compares papers of different shards: more discussed first, then newer, then by permalink. */
export function compareDiscussed(a: PaperFragment, b: PaperFragment): number {
  return compareText(points(b), points(a)) || compareText(b.meta.day, a.meta.day) || compareText(b.url, a.url);
}

function points({ filters }: PaperFragment): string {
  return filters.discussed?.[0] ?? '';
}

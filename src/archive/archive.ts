import type { Paper } from '../paper/schema.ts';
import type { Basis } from '../vectors/basis.ts';
import type { NameIndex } from './name-index.ts';
import type { NameKind } from './name-kinds.ts';
import type { Redirect } from './redirects.ts';
import type { Day, ListedDigest } from './schema.ts';
import type { SearchFeed } from './search-feeds.ts';
import type { Source } from './sources.ts';
import type { IndexedTopic } from './topics/topic-index.ts';

/** All papers and days with their indices; an index maps to ids, never to objects. */
export interface Archive {
  readonly papers: ReadonlyMap<string, Paper>;
  /** Digest key → the digest, with the ids of its papers. */
  readonly digests: ReadonlyMap<string, ListedDigest>;
  /** Every day that has a digest, oldest first. */
  readonly days: readonly Day[];
  /** Date → its index in `days`. */
  readonly dayIndex: ReadonlyMap<string, number>;
  /** Segment under `/papers/` → the ids that it stands for: a page that redirects to the one, or lists several. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Path → what stands there instead of its page. */
  readonly redirects: ReadonlyMap<string, Redirect>;
  /** Slug → the source of digests, in the order of the site. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Kind of name → the names of that kind that have a page. */
  readonly names: Readonly<Record<NameKind, NameIndex>>;
  /** Slug → the topic and its papers; empty where the content has no topics. */
  readonly topics: ReadonlyMap<string, IndexedTopic>;
  /** Slug → the search that is a page and a feed, in the order of `feeds.yml`. */
  readonly searchFeeds: ReadonlyMap<string, SearchFeed>;
  /** Id of a paper → the name of the note on it. */
  readonly notes: ReadonlyMap<string, string>;
  /** Id of a paper → the key under which it is cited. */
  readonly citationKeys: ReadonlyMap<string, string>;
  /** The names of the free pages, sorted. */
  readonly freePages: readonly string[];
  /** What the vectors of papers are made with; null where none is recorded. */
  readonly basis: Basis | null;
}

/** The paper with this id or alias; null for an unknown name and for an alias that several papers share. */
export function resolvePaper({ papers, aliases }: Pick<Archive, 'papers' | 'aliases'>, name: string): Paper | null {
  const [id = name, ...others] = aliases.get(name) ?? [];
  return others.length === 0 ? (papers.get(id) ?? null) : null;
}

/** The content file of a day's first digest; null without a day. */
export function firstFileOfDay({ digests }: Pick<Archive, 'digests'>, day: Day | undefined): string | null {
  return digests.get(day?.digests[0] ?? '')?.path ?? null;
}

/** The content file of a paper's first digest; null for an unknown paper. */
export function firstFileOfPaper({ papers, digests }: Pick<Archive, 'papers' | 'digests'>, id: string): string | null {
  return digests.get(papers.get(id)?.appearances[0]?.digest ?? '')?.path ?? null;
}

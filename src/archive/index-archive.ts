import { compareText } from '../compare-text.ts';
import { citationKeys } from '../paper/citation-keys.ts';
import { compareFirstDay } from '../paper/first-day.ts';
import type { Paper } from '../paper/schema.ts';
import { paths } from '../site/urls.ts';
import type { Basis } from '../vectors/basis.ts';
import type { Archive } from './archive.ts';
import { fewestPapers } from './fewest-papers.ts';
import { publishedSlugs, type LedgerLine } from './ledger.ts';
import { indexNames } from './name-index.ts';
import { forEachNameKind, NAME_KINDS, type NameKind } from './name-kinds.ts';
import type { Redirect } from './redirects.ts';
import type { ListedDigest } from './schema.ts';
import type { SearchFeed } from './search-feeds.ts';
import { groupByDay, indexSources, sourceRank } from './sources.ts';
import { indexTopics } from './topics/topic-index.ts';
import type { Topic } from './topics/topics.ts';

/** Merged papers and their digests, before they are indexed. */
export interface ArchiveParts {
  readonly papers: readonly Paper[];
  readonly digests: readonly ListedDigest[];
  /** Path → what stands there instead of its page. */
  readonly redirects: ReadonlyMap<string, Redirect>;
  /** Permanent paths that were ever published. */
  readonly ledger: readonly LedgerLine[];
  /** The fewest papers of an author's name that gets a page; null where that follows from the size of the archive. */
  readonly minPapers: number | null;
  /** The names of sources in the order in which a day shows their digests. */
  readonly sourceOrder: readonly string[];
  /** What papers may be about. */
  readonly topics: readonly Topic[];
  /** Searches that become feeds. */
  readonly searchFeeds: readonly SearchFeed[];
  /** Id of a paper → the name of the note on it. */
  readonly notes: ReadonlyMap<string, string>;
  /** Names of free pages. */
  readonly freePages: readonly string[];
  /** What the vectors of papers are made with; null where none is recorded. */
  readonly basis: Basis | null;
}

/** Indexes merged papers and their digests. */
export function indexArchive(parts: ArchiveParts): Archive {
  const { digests, redirects, ledger, topics, sourceOrder } = parts;
  const rank = sourceRank(sourceOrder);
  const ordered = digests.toSorted(
    (a, b) => compareText(a.date, b.date) || rank(a.source) - rank(b.source) || compareText(a.key, b.key),
  );
  const days = groupByDay(ordered);
  const byId = parts.papers.toSorted((a, b) => compareText(a.id, b.id));
  const papers = new Map(byId.map((paper) => [paper.id, paper]));
  const aliases = aliasesOf(byId);
  const byFirstDay = byId.toSorted(compareFirstDay);
  return {
    papers,
    digests: new Map(ordered.map((digest) => [digest.key, digest])),
    days,
    dayIndex: new Map(days.map(({ date }, index) => [date, index])),
    aliases,
    redirects: new Map([...redirects].toSorted(([a], [b]) => compareText(a, b))),
    sources: indexSources(ordered, sourceOrder, publishedSlugs(ledger, paths.source)),
    names: forEachNameKind((kind) => namesOfKind(kind, byFirstDay, parts)),
    topics: indexTopics(topics, byFirstDay, publishedSlugs(ledger, paths.topic)),
    searchFeeds: new Map(parts.searchFeeds.map((feed) => [feed.slug, feed])),
    notes: parts.notes,
    citationKeys: citationKeys(byFirstDay),
    freePages: parts.freePages.toSorted(compareText),
    basis: parts.basis,
  };
}

function aliasesOf(papers: readonly Paper[]): Archive['aliases'] {
  const targets = papers.flatMap(({ id, aliases }) => aliases.map((alias) => ({ alias, id })));
  const byAlias = Map.groupBy(targets, ({ alias }) => alias);
  return new Map([...byAlias].map(([alias, ofAlias]) => [alias, ofAlias.map(({ id }) => id)]));
}

function namesOfKind(kind: NameKind, papers: readonly Paper[], { ledger, minPapers }: ArchiveParts) {
  const { segment, namesOf, minPapers: own } = NAME_KINDS[kind];
  const mentions = papers.flatMap((paper) => namesOf(paper).map((name) => ({ name, paperId: paper.id })));
  return indexNames(mentions, {
    minPapers: own ?? minPapers ?? fewestPapers(papers.length, ledger.length > 0),
    published: publishedSlugs(ledger, (slug) => paths.name(segment, slug)),
  });
}

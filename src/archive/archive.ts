import { createIssue, type Issue } from '../source/issues.ts';
import type { Digest } from '../digest/schema.ts';
import { clusterPapers, type Cluster } from '../paper/cluster.ts';
import { mergePaper } from '../paper/merge.ts';
import { namePapers } from '../paper/names.ts';
import type { KeyedDigest, MetadataRecord, Occurrence } from '../paper/occurrence.ts';
import type { Paper } from '../paper/schema.ts';
import { compareText } from '../compare-text.ts';
import { paths } from '../site/urls.ts';
import { assignTopics } from './topics/assign-topics.ts';
import { indexNames, type Mention, type NameIndex } from './name-index.ts';
import { permanentPaths, publishedSlugs, vanishedPermalinks, type LedgerLine } from './ledger.ts';
import type { PlacedRedirect, Redirect } from './redirects.ts';
import type { Day, ListedDigest } from './schema.ts';
import { indexTopics, type IndexedTopic } from './topics/topic-index.ts';
import type { Topic } from './topics/topics.ts';

/** All papers and days, indexed: every index maps to ids. */
export interface Archive {
  readonly papers: ReadonlyMap<string, Paper>;
  /** Digest key → what it says of its day, and the ids of its papers. */
  readonly digests: ReadonlyMap<string, ListedDigest>;
  /** Every day that has a digest, oldest first. */
  readonly days: readonly Day[];
  /** Date → its index in `days`. */
  readonly dayIndex: ReadonlyMap<string, number>;
  /** Segment under `/papers/` → the ids it leads to: one is redirected to, several are listed. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** Path → what stands there instead of its page. */
  readonly redirects: ReadonlyMap<string, Redirect>;
  /** Names of authors that have a page. */
  readonly authors: NameIndex;
  readonly organizations: NameIndex;
  /** Slug → the topic and its papers; empty where the content has no topics. */
  readonly topics: ReadonlyMap<string, IndexedTopic>;
}

/** What an archive is made of. */
export interface ArchiveSources {
  readonly digests: readonly Digest[];
  readonly metadata: readonly MetadataRecord[];
  /** Permanent paths that were ever published. */
  readonly ledger: readonly LedgerLine[];
  /** What the editors moved or took down. */
  readonly redirects: readonly PlacedRedirect[];
  /** The fewest papers of an author's name that gets a page. */
  readonly minPapers: number;
  /** What papers may be about. */
  readonly topics: readonly Topic[];
}

/** Merges what digests and metadata say into an archive; the order of its sources does not matter. */
export function buildArchive({ digests, metadata, ledger, redirects, minPapers, topics }: ArchiveSources): {
  readonly archive: Archive;
  readonly issues: readonly Issue[];
} {
  const keyed = keyDigests(digests);
  const occurrences = keyed.flatMap((digest) => digest.entries.map((entry) => ({ entry, digest })));
  const { clusters, issues } = clusterPapers(occurrences, metadata);
  const { names } = namePapers(clusters, publishedSegments(ledger));

  const gone = goneSegments(redirects);
  const takenDown = new Map<string, Redirect>();
  const papers: Omit<Paper, 'topics'>[] = [];
  const idsByDigest = new Map<string, Map<Occurrence['entry'], string>>(keyed.map(({ key }) => [key, new Map()]));
  for (const cluster of clusters) {
    const name = names.get(cluster);
    if (!name) continue;
    const tombstone = [name.id, ...name.aliases]
      .map((segment) => gone.get(segment))
      .find((found) => found !== undefined);
    if (tombstone) {
      for (const segment of [name.id, ...name.aliases]) takenDown.set(paths.paper(segment), tombstone);
      continue;
    }
    papers.push({ ...name, ...mergePaper(cluster), aliases: [...name.aliases] });
    for (const { entry, digest } of cluster.occurrences) idsByDigest.get(digest.key)?.set(entry, name.id);
  }
  const listed = keyed.map(({ entries, ...digest }) => {
    const ids = idsByDigest.get(digest.key);
    return { ...digest, paperIds: [...new Set(entries.flatMap((entry) => ids?.get(entry) ?? []))] };
  });
  const written = new Map(redirects.map(({ path, to, reason }) => [path, { to, reason }]));
  const archive = indexArchive({
    papers: assignTopics(papers, topics),
    digests: listed,
    redirects: new Map([...written, ...takenDown]),
    ledger,
    minPapers,
    topics,
  });
  return {
    archive,
    issues: [
      ...issues,
      ...clusters.flatMap(repeatIssues),
      ...redirectIssues(archive, redirects),
      ...vanishedPermalinks(archive, ledger),
    ],
  };
}

/** Merged papers and their digests, before they are indexed. */
export interface ArchiveParts extends Pick<ArchiveSources, 'ledger' | 'minPapers' | 'topics'> {
  readonly papers: readonly Paper[];
  readonly digests: readonly ListedDigest[];
  readonly redirects: ReadonlyMap<string, Redirect>;
}

/** Indexes merged papers and their digests. */
export function indexArchive({ papers, digests, redirects, ledger, minPapers, topics }: ArchiveParts): Archive {
  const ordered = digests.toSorted((a, b) => compareText(a.date, b.date) || compareText(a.key, b.key));
  const byDate = Map.groupBy(ordered, ({ date }) => date);
  const days = [...byDate].map(([date, ofDay]) => ({
    date,
    digests: ofDay.map(({ key }) => key),
    paperIds: [...new Set(ofDay.flatMap(({ paperIds }) => paperIds))],
  }));
  const byId = papers.toSorted((a, b) => compareText(a.id, b.id));
  const leads = byId.flatMap(({ id, aliases }) => aliases.map((alias) => ({ alias, id })));
  const byAlias = Map.groupBy(leads, ({ alias }) => alias);
  const byFirstDay = byId.toSorted((a, b) => compareText(firstDay(a), firstDay(b)));
  const mentions = (namesOf: (paper: Paper) => readonly string[]): Mention[] =>
    byFirstDay.flatMap((paper) => namesOf(paper).map((name) => ({ name, paperId: paper.id })));
  return {
    papers: new Map(byId.map((paper) => [paper.id, paper])),
    digests: new Map(ordered.map((digest) => [digest.key, digest])),
    days,
    dayIndex: new Map(days.map(({ date }, index) => [date, index])),
    aliases: new Map([...byAlias].map(([alias, to]) => [alias, to.map(({ id }) => id)])),
    redirects: new Map([...redirects].toSorted(([a], [b]) => compareText(a, b))),
    authors: indexNames(
      mentions(({ authors }) => authors ?? []),
      { minPapers, published: publishedSlugs(ledger, paths.author) },
    ),
    organizations: indexNames(
      mentions(({ organization }) => (organization ? [organization.name] : [])),
      { minPapers: 1, published: publishedSlugs(ledger, paths.organization) },
    ),
    topics: indexTopics(topics, byFirstDay, publishedSlugs(ledger, paths.topic)),
  };
}

/** The paper that a name means: its id, or an alias of it alone. */
export function resolvePaper({ papers, aliases }: Archive, name: string): Paper | null {
  const [id = name, ...others] = aliases.get(name) ?? [];
  return others.length === 0 ? (papers.get(id) ?? null) : null;
}

function firstDay({ appearances }: Paper): string {
  return appearances[0]?.date ?? '';
}

/** Several digests of one file are told apart by their number in it. */
function keyDigests(digests: readonly Digest[]): KeyedDigest[] {
  const byPath = Map.groupBy(digests, ({ path }) => path);
  return [...byPath.values()].flatMap((ofFile) =>
    ofFile.map((digest, index) => ({ ...digest, key: index === 0 ? digest.path : `${digest.path}#${index + 1}` })),
  );
}

/** The segments under `/papers/` of published paths. */
function publishedSegments(ledger: readonly LedgerLine[]): ReadonlySet<string> {
  return new Set(ledger.flatMap(({ path }) => paperSegment(path) ?? []));
}

/** The segments under `/papers/` that the editors took down. */
function goneSegments(redirects: readonly PlacedRedirect[]): ReadonlyMap<string, Redirect> {
  return new Map(
    redirects.flatMap(({ path, to, reason }) => {
      const segment = to === null ? paperSegment(path) : undefined;
      return segment === undefined ? [] : [[segment, { to, reason }]];
    }),
  );
}

function paperSegment(path: string): string | undefined {
  return /^\/papers\/(?!date\/)(.+)\/$/.exec(path)?.[1];
}

/** A redirect must start where no page is, and lead to one. */
function redirectIssues(archive: Archive, redirects: readonly PlacedRedirect[]): Issue[] {
  const moved = new Map(redirects.map(({ path, to }) => [path, to]));
  const pages = new Set(permanentPaths({ ...archive, redirects: new Map() }));
  const leads = (path: string, steps = 0): boolean => {
    const to = moved.get(path);
    if (pages.has(path) || to === null) return true;
    return to !== undefined && steps < redirects.length && leads(to, steps + 1);
  };
  return redirects.flatMap(({ path, to, place }) => {
    if (pages.has(path)) return [createIssue('invalid-redirect', place, path, 'a path that has no page of its own')];
    return to === null || leads(to) ? [] : [createIssue('invalid-redirect', place, to, 'a path that has a page')];
  });
}

function repeatIssues({ occurrences }: Cluster): Issue[] {
  const repeated = [...Map.groupBy(occurrences, ({ digest }) => digest.key).values()].flatMap(([, ...again]) => again);
  return repeated.map(({ entry, digest }) =>
    createIssue('repeated-paper', { path: digest.path, line: entry.line, column: entry.column }, entry.title),
  );
}

import { isDeepStrictEqual } from 'node:util';
import type { Digest } from '../digest/schema.ts';
import { clusterPapers, type Cluster } from '../paper/cluster.ts';
import { mergePaper } from '../paper/merge.ts';
import { mergeNoted, type Note } from '../paper/note.ts';
import { placeOf } from '../paper/occurrence.ts';
import { namePapers, type PaperName } from '../paper/names.ts';
import type { KeyedDigest, MetadataRecord, Occurrence } from '../paper/occurrence.ts';
import type { Paper } from '../paper/schema.ts';
import { separateUnlike } from '../paper/unlike-papers.ts';
import { isIdAlone } from '../paper-id.ts';
import { paths } from '../site/urls.ts';
import { NO_STORE, type BuildStore } from '../source/build-store.ts';
import { createIssue, type Issue } from '../source/issues.ts';
import type { Archive } from './archive.ts';
import { redirectEmptiedPages } from './emptied-pages.ts';
import { indexArchive, type ArchiveParts } from './index-archive.ts';
import { paperSegment, type LedgerLine } from './ledger.ts';
import { placeNotes } from './notes.ts';
import type { PlacedRedirect, Redirect } from './redirects.ts';
import type { ListedDigest } from './schema.ts';
import { assignTopics } from './topics/assign-topics.ts';

/** What an archive is made of. */
export interface ArchiveSources extends Omit<ArchiveParts, 'papers' | 'digests' | 'redirects' | 'notes'> {
  readonly digests: readonly Digest[];
  readonly metadata: readonly MetadataRecord[];
  /** What the editors moved or took down. */
  readonly redirects: readonly PlacedRedirect[];
  readonly notes: readonly Note[];
}

/**
 * Merges what digests and metadata say into an archive; the order of its sources does not matter.
 * @param store has what was computed of papers before
 */
export function buildArchive(
  { digests, metadata, redirects, notes, ...parts }: ArchiveSources,
  store: BuildStore = NO_STORE,
): {
  readonly archive: Archive;
  readonly issues: readonly Issue[];
} {
  const { digests: keyed, issues: unlike } = separateUnlike(keyDigests(digests.filter(hasContent)), metadata);
  const occurrences = keyed.flatMap((digest) => digest.entries.map((entry) => ({ entry, digest })));
  const { clusters, issues } = clusterPapers(occurrences, metadata);
  const named = nameClusters(clusters, parts.ledger);
  const { kept, takenDown } = withoutTakenDown(named, redirects);
  const placed = placeNotes(
    notes,
    kept.map(({ name }) => name),
  );
  const merged = kept.map((paper) => mergeNamed(paper, placed.byPaper.get(paper.name.id)));
  const indexed = indexArchive({
    ...parts,
    papers: assignTopics(merged, parts.topics, store),
    notes: new Map(Array.from(placed.byPaper, ([id, { name }]) => [id, name])),
    digests: listPapers(keyed, kept),
    redirects: new Map([...redirects.map(({ path, to, reason }) => [path, { to, reason }] as const), ...takenDown]),
  });
  const emptied = redirectEmptiedPages(indexed, parts.ledger, daysOfFiles(digests, metadata));
  const archive = { ...indexed, redirects: new Map([...indexed.redirects, ...emptied.redirects]) };
  const repeated = clusters.flatMap(repeatIssues);
  return {
    archive,
    issues: [
      ...unlike,
      ...issues,
      ...repeated,
      ...clusters.flatMap(untitledIssues),
      ...placed.issues,
      ...emptied.issues,
    ],
  };
}

/** Whether a digest makes a day: a weekend's empty feed does not. */
function hasContent({ entries, introduction }: Digest): boolean {
  return entries.length > 0 || introduction !== null;
}

/** The days of each content file; none for a file of metadata. */
function daysOfFiles(digests: readonly Digest[], metadata: readonly MetadataRecord[]): Map<string, readonly string[]> {
  const byPath = Map.groupBy(digests, ({ path }) => path);
  const days = [...byPath].map(([path, ofFile]): [string, string[]] => [path, ofFile.map(({ date }) => date)]);
  return new Map([...metadata.map(({ place }): [string, string[]] => [place.path, []]), ...days]);
}

interface NamedCluster {
  readonly name: PaperName;
  readonly cluster: Cluster;
}

/** A digest's key is its path; from the second digest of a file on, the path with its number in the file. */
function keyDigests(digests: readonly Digest[]): KeyedDigest[] {
  const byPath = Map.groupBy(digests, ({ path }) => path);
  return [...byPath.values()].flatMap((ofFile) =>
    ofFile.map((digest, index) => ({ ...digest, key: index === 0 ? digest.path : `${digest.path}#${index + 1}` })),
  );
}

function nameClusters(clusters: readonly Cluster[], ledger: readonly LedgerLine[]): NamedCluster[] {
  const published = new Set(ledger.flatMap(({ path }) => paperSegment(path) ?? []));
  const names = namePapers(clusters, published);
  return clusters.flatMap((cluster) => {
    const name = names.get(cluster);
    return name ? { name, cluster } : [];
  });
}

/**
 * Separates the papers that stay from the paths of those that the editors took down under any of their names, but one that
 * several papers share.
 */
function withoutTakenDown(
  papers: readonly NamedCluster[],
  redirects: readonly PlacedRedirect[],
): { readonly kept: readonly NamedCluster[]; readonly takenDown: ReadonlyMap<string, Redirect> } {
  const owners = Map.groupBy(
    papers.flatMap(({ name: { id, aliases } }) => [id, ...aliases]),
    (segment) => segment,
  );
  const isShared = (segment: string): boolean => (owners.get(segment)?.length ?? 0) > 1;
  const tombstones = new Map(
    redirects.flatMap(({ path, to, reason }): [string, Redirect][] => {
      const segment = to === null ? paperSegment(path) : null;
      return segment === null || isShared(segment) ? [] : [[segment, { to, reason }]];
    }),
  );
  const tombstoneOf = ({ name: { id, aliases } }: NamedCluster): Redirect | undefined =>
    [id, ...aliases].map((segment) => tombstones.get(segment)).find((found) => found !== undefined);
  const takenDown = papers.flatMap((paper): [string, Redirect][] => {
    const tombstone = tombstoneOf(paper);
    return tombstone ? [paper.name.id, ...paper.name.aliases].map((each) => [paths.paper(each), tombstone]) : [];
  });
  return { kept: papers.filter((paper) => !tombstoneOf(paper)), takenDown: new Map(takenDown) };
}

function mergeNamed({ name, cluster }: NamedCluster, note: Note | undefined): Omit<Paper, 'topics'> {
  return { id: name.id, ...(note ? mergeNoted(cluster, note) : mergePaper(cluster)), aliases: [...name.aliases] };
}

/** The digests with the ids of their papers in place of their entries, in the same order. */
function listPapers(digests: readonly KeyedDigest[], papers: readonly NamedCluster[]): ListedDigest[] {
  const ids = new Map<Occurrence['entry'], string>(
    papers.flatMap(({ name, cluster }) => cluster.occurrences.map(({ entry }) => [entry, name.id] as const)),
  );
  return digests.map(({ entries, ...digest }) => ({
    ...digest,
    paperIds: [...new Set(entries.flatMap((entry) => ids.get(entry) ?? []))],
  }));
}

/**
 * The facts in which two entries of one paper contradict each other. What only one of them knows is none, and neither are
 * lists that merge: a paper that is listed in two categories stands twice in a file that is in order.
 */
function contradictions(entry: Occurrence['entry'], other: Occurrence['entry']): string[] {
  return CONTRADICTABLE.filter(
    (name) => entry[name] !== null && other[name] !== null && !isDeepStrictEqual(entry[name], other[name]),
  );
}

const CONTRADICTABLE = [
  'title',
  'abstract',
  'summary',
  'authors',
  'publishedOn',
  'arxivId',
  'comments',
  'upvotes',
] as const satisfies readonly (keyof Occurrence['entry'])[];

function repeatIssues({ occurrences }: Cluster): Issue[] {
  return [...Map.groupBy(occurrences, ({ digest }) => digest.key).values()].flatMap(([first, ...again]) =>
    again.flatMap(({ entry, digest: { path } }) => {
      const names = first === undefined ? [] : contradictions(entry, first.entry);
      if (names.length === 0) return [];
      return [
        createIssue('repeated-paper', { path, line: entry.line, column: entry.column }, entry.title, names.join(', ')),
      ];
    }),
  );
}

/** A warning where all that is known of a paper's title is its id. */
function untitledIssues({ occurrences, metadata }: Cluster): Issue[] {
  const titles = [
    ...occurrences.map(({ entry }) => entry.title),
    ...metadata.flatMap(({ facts }) => facts.title ?? []),
  ];
  const [first] = occurrences;
  return first && titles.every(isIdAlone) ? [createIssue('missing-title', placeOf(first), first.entry.title)] : [];
}

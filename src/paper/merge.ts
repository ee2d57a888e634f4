import type { PaperFacts } from '../digest/schema.ts';
import { compareText } from '../compare-text.ts';
import type { Cluster } from './cluster.ts';
import { paperLinks } from './links.ts';
import { compareOccurrences, type MetadataRecord, type Occurrence } from './occurrence.ts';
import type { Appearance, Paper } from './schema.ts';

/**
 * The metadata that `npm run enrich` writes. An editor writes in other files, which have the say: the facts that were
 * found elsewhere come behind theirs, and before those of entries, whose texts the sources damage.
 */
export const ENRICHED_FILE = 'metadata/enriched.json';

/** Whether a record is one of those that were found elsewhere. */
export function isEnriched({ place }: MetadataRecord): boolean {
  return place.path === ENRICHED_FILE;
}

/**
 * Merges all that is said of one paper.
 *
 * Each fact comes from the first that knows it: an editor's metadata (in the order of its files), then what
 * `ENRICHED_FILE` adds, then entries, those with the most known facts first, of these the newest. Links add up, with those of the abstract. Counts come from the newest day that shows one.
 */
export function mergePaper(cluster: Cluster): Omit<Paper, 'id' | 'aliases' | 'topics'> {
  const entries = cluster.occurrences.toSorted(compareRichness);
  const sources: Partial<PaperFacts>[] = [
    ...cluster.metadata.toSorted((a, b) => Number(isEnriched(a)) - Number(isEnriched(b))).map(({ facts }) => facts),
    ...entries.map(({ entry }) => entry),
  ];
  const first = <Key extends keyof PaperFacts>(key: Key): PaperFacts[Key] | null =>
    sources.find((facts) => facts[key] !== null && facts[key] !== undefined)?.[key] ?? null;
  const authors = first('authors');
  const abstract = first('abstract');
  return {
    title: first('title') ?? '',
    arxivId: cluster.arxivId,
    abstract,
    summary: first('summary'),
    authors,
    authorCount: authors?.length ?? first('authorCount'),
    organization: first('organization'),
    publishedOn: first('publishedOn'),
    categories: first('categories'),
    keywords: first('keywords'),
    links: paperLinks(
      sources.flatMap(({ links }) => links ?? []),
      abstract,
    ),
    withdrawn: first('withdrawn'),
    appearances: cluster.occurrences.toSorted(compareOccurrences).map(appearanceOf),
    comments: newestCount(cluster.occurrences, 'comments'),
    upvotes: newestCount(cluster.occurrences, 'upvotes'),
  };
}

function appearanceOf({ entry, digest: { date, key, source } }: Occurrence): Appearance {
  const { comments, upvotes, abstract, summary } = entry;
  return { date, digest: key, source, comments, upvotes, summary: abstract === null ? summary : null };
}

/** The greatest count of the newest day that shows one. */
function newestCount(occurrences: readonly Occurrence[], kind: 'comments' | 'upvotes'): Paper['comments'] {
  const seen = occurrences.flatMap(({ entry, digest }) =>
    entry[kind] === null ? [] : { value: entry[kind], seenOn: digest.date },
  );
  return seen.toSorted((a, b) => compareText(b.seenOn, a.seenOn) || b.value - a.value)[0] ?? null;
}

/** Most known facts first, then the newest, then the order of reading. */
function compareRichness(a: Occurrence, b: Occurrence): number {
  return richness(b) - richness(a) || compareText(b.digest.date, a.digest.date) || compareOccurrences(a, b);
}

const FACTS = [
  'arxivId',
  'abstract',
  'summary',
  'authors',
  'authorCount',
  'organization',
  'publishedOn',
  'categories',
  'keywords',
  'withdrawn',
] as const satisfies (keyof PaperFacts)[];

function richness({ entry }: Occurrence): number {
  return FACTS.filter((key) => entry[key] !== null).length;
}

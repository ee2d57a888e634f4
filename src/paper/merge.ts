import type { PaperFacts } from '../digest/schema.ts';
import { compareText } from '../text/compare-text.ts';
import type { Cluster } from './cluster.ts';
import { paperLinks } from './links.ts';
import { compareOccurrences, type Occurrence } from './occurrence.ts';
import type { Appearance, Paper } from './schema.ts';

/**
 * Merges all that is said of one paper.
 *
 * Each fact comes from the first that knows it: metadata (in the order of its files), then entries, those with the most
 * known facts first, of these the newest. Links add up, with those of the abstract. Counts come from the newest day that shows one.
 */
export function mergePaper(cluster: Cluster): Omit<Paper, 'id' | 'aliases'> {
  const entries = cluster.occurrences.toSorted(compareRichness);
  const sources: Partial<PaperFacts>[] = [
    ...cluster.metadata.map(({ facts }) => facts),
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

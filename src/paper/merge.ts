import { FACT_NAMES, type PaperFacts, type Summary } from '../digest/schema.ts';
import { compareText } from '../compare-text.ts';
import type { Cluster } from './cluster.ts';
import { isIdAlone } from '../paper-id.ts';
import { titleHash } from '../slugs.ts';
import { paperLinks } from './links.ts';
import { compareOccurrences, type MetadataRecord, type Occurrence } from './occurrence.ts';
import type { Appearance, Paper } from './schema.ts';
import { ownSummaries } from './summaries.ts';

/**
 * The metadata that `npm run enrich` writes. An editor's own metadata, in other files, wins over it; it wins over entries,
 * whose texts the sources damage.
 */
export const ENRICHED_FILE = 'metadata/enriched.json';

/** Whether a record was written by `npm run enrich`. */
export function isEnriched({ place }: MetadataRecord): boolean {
  return place.path === ENRICHED_FILE;
}

/**
 * Merges the entries and metadata records of one paper.
 *
 * Each fact comes from the first source that knows it: an editor's metadata (in the order of its files), then
 * `ENRICHED_FILE`, then entries, those with the most known facts first, of these the newest. A list of all authors wins
 * over one of some, and any title over an id in its place. Links are the union of all sources', the abstract's and the remark's. Counts come from the newest day that
 * shows one.
 */
export function mergePaper(cluster: Cluster): Omit<Paper, 'id' | 'aliases' | 'topics'> {
  const byDay = cluster.occurrences.toSorted(compareOccurrences);
  const entries = cluster.occurrences.toSorted(compareRichness);
  const sources: Partial<PaperFacts>[] = [
    ...cluster.metadata.toSorted((a, b) => Number(isEnriched(a)) - Number(isEnriched(b))).map(({ facts }) => facts),
    ...entries.map(({ entry }) => entry),
  ];
  const facts = firstKnown(sources);
  const appearances = byDay.map(appearanceOf);
  const links = sources.flatMap((source) => source.links ?? []);
  return {
    ...facts,
    title: sources.find(({ title = null }) => title !== null && !isIdAlone(title))?.title ?? facts.title ?? '',
    arxivId: cluster.arxivId,
    ...mergeAuthors(sources, facts.authorCount),
    language: sources.find(({ abstract }) => abstract != null)?.language ?? null,
    links: paperLinks(links, facts),
    titleHashes: [...new Set(byDay.map(({ entry }) => titleHash(entry.title)))],
    appearances,
    otherSummaries: otherSummaries(byDay, [facts.summary, ...appearances.flatMap(ownSummaries)]),
    comments: newestCount(cluster.occurrences, 'comments'),
    upvotes: newestCount(cluster.occurrences, 'upvotes'),
    note: null,
  };
}

/** All authors where a source names them, else those that the first source names. */
function mergeAuthors(
  sources: readonly Partial<PaperFacts>[],
  authorCount: number | null,
): Pick<PaperFacts, 'authors' | 'authorCount' | 'authorsComplete'> {
  const named = sources.filter(({ authors }) => authors != null);
  const { authors = null, authorsComplete = true } =
    named.find((source) => source.authorsComplete !== false) ?? named[0] ?? {};
  if (authors === null) return { authors, authorCount, authorsComplete: null };
  if (authorsComplete === false) return { authors, authorCount, authorsComplete };
  return { authors, authorCount: authors.length, authorsComplete: true };
}

/** Each fact from the first source that knows it; null where none does. */
function firstKnown(sources: readonly Partial<PaperFacts>[]): { [Name in keyof PaperFacts]: PaperFacts[Name] | null } {
  const facts = FACT_NAMES.map((name) => [name, sources.find((source) => source[name] != null)?.[name] ?? null]);
  return Object.fromEntries(facts) as ReturnType<typeof firstKnown>;
}

function appearanceOf({ entry, digest: { date, key, source } }: Occurrence): Appearance {
  const { comments, upvotes, claimsWithdrawal, goneSince, abstract, summary, translations } = entry;
  const own = abstract === null || translations.length > 0 ? summary : null;
  return { date, digest: key, source, comments, upvotes, claimsWithdrawal, goneSince, summary: own, translations };
}

/** What entries have beside `known`. A digest that lists a paper again may word its summary anew, which adds nothing. */
function otherSummaries(occurrences: readonly Occurrence[], known: readonly (Summary | null)[]): Summary[] {
  const kept = known.filter((summary) => summary !== null);
  const found = occurrences.flatMap(({ entry }) => ownSummaries(entry));
  const isOther = ({ by, language }: Summary, index: number): boolean =>
    ![...kept, ...found.slice(0, index)].some((each) => each.by === by && each.language === language);
  return found.filter(isOther);
}

/** The greatest count of the newest day that shows one. */
function newestCount(occurrences: readonly Occurrence[], kind: 'comments' | 'upvotes'): Paper['comments'] {
  const seen = occurrences.flatMap(({ entry, digest }) =>
    entry[kind] === null ? [] : { value: entry[kind], seenOn: digest.date },
  );
  return seen.toSorted((a, b) => compareText(b.seenOn, a.seenOn) || b.value - a.value)[0] ?? null;
}

/** Entries with the most known facts first, then the newest, then in the order of reading. */
function compareRichness(a: Occurrence, b: Occurrence): number {
  return richness(b) - richness(a) || compareText(b.digest.date, a.digest.date) || compareOccurrences(a, b);
}

function richness({ entry }: Occurrence): number {
  return FACT_NAMES.filter((name) => entry[name] !== null).length;
}

import { compareText } from '../compare-text.ts';
import { nameSlug } from '../slugs.ts';
import type { Day, ListedDigest } from './schema.ts';

/** Where digests come from, such as `Hugging Face Daily Papers`, with the days of its digests. */
export interface Source {
  /** The segment of its page's path. */
  readonly slug: string;
  /** As its newest digest spells it; the slug where no digest names it any more. */
  readonly name: string;
  /** Every day for which it has a digest, oldest first, with its own digests and papers alone. */
  readonly days: readonly Day[];
}

/**
 * The sources that digests name, by slug, in the order of the site: names that differ in case, accents or punctuation alone
 * are one source.
 * @param digests by day
 * @param order the names of sources, the first one first; others follow by name
 * @param published slugs that were published: they keep a page, even without a digest
 */
export function indexSources(
  digests: readonly ListedDigest[],
  order: readonly string[],
  published: ReadonlySet<string>,
): ReadonlyMap<string, Source> {
  const named = digests.flatMap((digest) => (digest.source === null ? [] : [{ ...digest, source: digest.source }]));
  const bySlug = Map.groupBy(named, ({ source }) => slugOf(source));
  const sources = [...new Set([...bySlug.keys(), ...published])].map((slug): Source => {
    const ofSource = bySlug.get(slug) ?? [];
    return { slug, name: ofSource.at(-1)?.source ?? slug, days: groupByDay(ofSource) };
  });
  const rank = sourceRank(order);
  const sorted = sources.toSorted((a, b) => rank(a.name) - rank(b.name) || compareText(a.slug, b.slug));
  return new Map(sorted.map((source) => [source.slug, source]));
}

/** The slug of a digest's source; null where it names none. */
export function sourceSlug(digest: Pick<ListedDigest, 'source'> | undefined): string | null {
  return digest?.source == null ? null : slugOf(digest.source);
}

/** Every digest and every listing of a paper asks for one of a few names. */
function slugOf(name: string): string {
  const slug = SLUGS.get(name) ?? nameSlug(name);
  SLUGS.set(name, slug);
  return slug;
}

const SLUGS = new Map<string, string>();

/** The digests of each day, with its papers: days and digests keep their order. */
export function groupByDay(digests: readonly ListedDigest[]): Day[] {
  return [...Map.groupBy(digests, ({ date }) => date)].map(([date, ofDay]) => ({
    date,
    digests: ofDay.map(({ key }) => key),
    paperIds: [...new Set(ofDay.flatMap(({ paperIds }) => paperIds))],
  }));
}

/**
 * The place of a source in an order of names; sources that it does not name, and null, share the last place.
 * @param order the names of sources
 */
export function sourceRank(order: readonly string[]): (source: string | null) => number {
  const slugs = order.map(slugOf);
  return (source) => {
    const place = source === null ? -1 : slugs.indexOf(slugOf(source));
    return place === -1 ? slugs.length : place;
  };
}

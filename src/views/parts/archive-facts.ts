import type { Wording } from '../../site/wording.ts';
import type { Archive } from '../../archive/archive.ts';
import type { ListedDigest } from '../../archive/schema.ts';
import { href, paths } from '../../site/urls.ts';
import { daysFromTo, isWorkingDay } from '../../day.ts';
import { totals } from './totals.ts';

/** The size, sources and gaps of an archive, in words. */
export interface ArchiveFacts {
  /** First and last day; null for an empty archive. */
  readonly span: string | null;
  readonly size: string;
  readonly sources: readonly SourceFacts[];
  /** Working days between the first and the last that have no digest, newest first. */
  readonly gaps: readonly string[];
  /** How many gaps there are; `gaps` lists the newest of them. */
  readonly gapCount: number;
}

/** One source of digests. */
interface SourceFacts {
  readonly name: string;
  /** Its page; null for digests that do not name their source. */
  readonly href: string | null;
  readonly count: string;
  /** The terms of use that its digests name, without duplicates. */
  readonly terms: readonly string[];
}

const LISTED_GAPS = 30;

/**
 * Describes an archive.
 * @param excused days of which a source is known to have no digest: they are no gaps
 */
export function archiveFacts(archive: Archive, excused: ReadonlySet<string>, wording: Wording): ArchiveFacts {
  const [first, last] = [archive.days[0]?.date, archive.days.at(-1)?.date];
  const gaps =
    first && last
      ? daysFromTo(first, last).filter((day) => isWorkingDay(day) && !archive.dayIndex.has(day) && !excused.has(day))
      : [];
  return {
    span: first && last ? wording.text('facts.span', { first: wording.day(first), last: wording.day(last) }) : null,
    size: totals(archive, wording),
    sources: sourceFacts(archive, wording),
    gaps: gaps.slice(-LISTED_GAPS).toReversed().map(wording.mediumDay),
    gapCount: gaps.length,
  };
}

function sourceFacts({ digests, sources }: Archive, wording: Wording): SourceFacts[] {
  const factsOf = (name: string, sourceHref: string | null, ofSource: readonly ListedDigest[]): SourceFacts => ({
    name,
    href: sourceHref,
    count: wording.text('count.digests', { count: ofSource.length }),
    terms: [...new Set(ofSource.flatMap(({ terms }) => terms ?? []))],
  });
  const unnamed = [...digests.values()].filter(({ source }) => source === null);
  return [
    ...[...sources.values()]
      .filter(({ days }) => days.length > 0)
      .map(({ slug, name, days }) =>
        factsOf(
          name,
          href(paths.source(slug)),
          days.flatMap((day) => day.digests.flatMap((key) => digests.get(key) ?? [])),
        ),
      ),
    ...(unnamed.length === 0 ? [] : [factsOf(wording.text('digest.untitled'), null, unnamed)]),
  ];
}

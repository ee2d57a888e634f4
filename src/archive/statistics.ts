import type { Paper } from '../paper/schema.ts';
import { compareText } from '../compare-text.ts';
import type { Archive } from './archive.ts';
import { addDays, mondayOf, yearOf } from '../day.ts';
import { firstDay } from '../paper/first-day.ts';
import { archiveMonths, periodName, periodsOf } from './periods.ts';

/** An archive in numbers. Every paper counts in the period of its first day. */
export interface Statistics {
  /** The length of a period: a month, or a week while the archive is young. */
  readonly unit: PeriodUnit;
  /** Every period from the first day to the newest, including those without papers. */
  readonly periods: readonly PeriodStatistics[];
  /** Every year from that of the oldest paper to that of the newest, by the papers' own dates; at most the last 60. */
  readonly years: readonly YearCount[];
  /** Papers from before these years. */
  readonly older: number;
  /** Papers without a known date of their own. */
  readonly undated: number;
  /** The most frequent topics, the most frequent first. */
  readonly topics: readonly TopicSeries[];
  /** The organizations with most papers, the most frequent first. */
  readonly organizations: readonly OrganizationCount[];
  /** Papers for which no digest names an organization. */
  readonly uncredited: number;
}

export type PeriodUnit = 'week' | 'month';

/** The papers of one period. */
export interface PeriodStatistics {
  /** `2025-W45` or `2025-11`. */
  readonly name: string;
  /** Its first day. */
  readonly start: string;
  /** Whether it has a digest. */
  readonly hasDigest: boolean;
  readonly papers: number;
  /** Papers for which a digest names code. */
  readonly withCode: number;
}

interface YearCount {
  readonly year: number;
  readonly papers: number;
}

/** A topic over time. */
interface TopicSeries {
  readonly slug: string;
  readonly label: string;
  readonly papers: number;
  /** Its papers in each of the periods. */
  readonly counts: readonly number[];
}

interface OrganizationCount {
  readonly slug: string;
  readonly name: string;
  readonly papers: number;
}

/** An archive that spans fewer months is counted by weeks. */
const FEWEST_MONTHS = 4;
const MOST_YEARS = 60;
const MOST_TOPICS = 10;
const MOST_ORGANIZATIONS = 15;

/** Counts the papers of an archive by period, year, topic and organization. */
export function archiveStatistics(archive: Archive): Statistics {
  const papers = [...archive.papers.values()];
  const months = archiveMonths(archive);
  const unit = months.length < FEWEST_MONTHS ? 'week' : 'month';
  const starts = unit === 'month' ? months.map((month) => `${month}-01`) : weekStarts(archive);
  const digested = new Set(periodsOf(archive, unit).map(({ name }) => name));
  const byPeriod = Map.groupBy(papers, (paper) => periodName(unit, firstDay(paper)));
  return {
    unit,
    periods: starts.map((start) => {
      const name = periodName(unit, start);
      const ofPeriod = byPeriod.get(name) ?? [];
      const withCode = ofPeriod.filter(hasCode).length;
      return { name, start, hasDigest: digested.has(name), papers: ofPeriod.length, withCode };
    }),
    ...yearCounts(papers),
    undated: papers.filter(({ publishedOn }) => publishedOn === null).length,
    topics: topicSeries(archive, unit, starts),
    organizations: organizationCounts(archive),
    uncredited: papers.filter(({ organization }) => organization === null).length,
  };
}

function hasCode({ links }: Paper): boolean {
  return links.some(({ kind }) => kind === 'code');
}

/** The Monday of every week from the first day to the newest. */
function weekStarts({ days }: Archive): string[] {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (first === undefined || last === undefined) return [];
  const starts: string[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) starts.push(monday);
  return starts;
}

function yearCounts(papers: readonly Paper[]): Pick<Statistics, 'years' | 'older'> {
  const years = papers.flatMap(({ publishedOn }) => (publishedOn === null ? [] : Number(yearOf(publishedOn))));
  const byYear = Map.groupBy(years, (year) => year);
  const sorted = [...byYear.keys()].toSorted((a, b) => a - b);
  const [oldest, last] = [sorted[0], sorted.at(-1)];
  if (oldest === undefined || last === undefined) return { years: [], older: 0 };
  const first = Math.max(oldest, last - MOST_YEARS + 1);
  return {
    years: Array.from({ length: last - first + 1 }, (_, index) => ({
      year: first + index,
      papers: byYear.get(first + index)?.length ?? 0,
    })),
    older: years.filter((year) => year < first).length,
  };
}

function topicSeries({ topics, papers }: Archive, unit: PeriodUnit, starts: readonly string[]): TopicSeries[] {
  return [...topics.values()]
    .filter(({ paperIds }) => paperIds.length > 0)
    .toSorted((a, b) => b.paperIds.length - a.paperIds.length || compareText(a.slug, b.slug))
    .slice(0, MOST_TOPICS)
    .map(({ slug, label, paperIds }) => {
      const periods = paperIds.flatMap((id) => papers.get(id) ?? []).map((paper) => periodName(unit, firstDay(paper)));
      const byPeriod = Map.groupBy(periods, (period) => period);
      const counts = starts.map((start) => byPeriod.get(periodName(unit, start))?.length ?? 0);
      return { slug, label, papers: paperIds.length, counts };
    });
}

function organizationCounts({ names }: Archive): OrganizationCount[] {
  return [...names.organization.pages.values()]
    .map(({ slug, name, paperIds }) => ({ slug, name, papers: paperIds.length }))
    .toSorted((a, b) => b.papers - a.papers || compareText(a.slug, b.slug))
    .slice(0, MOST_ORGANIZATIONS);
}

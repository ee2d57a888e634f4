import { NAME_KINDS } from '../../archive/name-kinds.ts';
import type { Wording } from '../../site/wording.ts';
import { href, paths } from '../../site/urls.ts';
import { columnChart, type Chart, type ChartPart } from '../../charts/chart.ts';
import {
  describeColumns,
  periodCell,
  periodColumns,
  periodLabels,
  plainCell,
  type TableCell,
} from './statistics-columns.ts';
import type { PeriodStatistics, Statistics } from '../../archive/statistics.ts';

/** A picture of numbers with its caption, and the same numbers as a table. */
export interface StatisticsFigure {
  /** The id of its section. */
  readonly anchor: string;
  readonly title: string;
  readonly caption: string;
  /** What the picture shows, for screen readers. */
  readonly picture: string;
  readonly chart: Chart;
  /** The first cell of each row names it. */
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly TableCell[])[] };
}

/** The figures of an archive; a figure without any known number is left out. */
export function statisticsFigures(statistics: Statistics, wording: Wording): StatisticsFigure[] {
  return [papersFigure, yearsFigure, topicsFigure, organizationsFigure, codeFigure].flatMap(
    (figure) => figure(statistics, wording) ?? [],
  );
}

function papersFigure(statistics: Statistics, wording: Wording): StatisticsFigure {
  const { unit, periods } = statistics;
  const title = wording.text(`statistics.papers.${unit}`);
  const values = periods.map(({ papers }) => papers);
  return {
    anchor: 'papers',
    title,
    caption: wording.text(`statistics.papers.${unit}.caption`),
    picture: describeColumns(title, values, periodLabels(statistics, wording), wording.number, wording),
    chart: columnChart(
      periodColumns(statistics, ({ papers }) => papers, wording),
      true,
      wording.number,
    ),
    table: {
      head: [wording.text(`period.${unit}.label`), wording.text('statistics.papers')],
      rows: periods.map((period) => [periodCell(unit, period, wording), plainCell(wording.number(period.papers))]),
    },
  };
}

function yearsFigure({ years, undated, older }: Statistics, wording: Wording): StatisticsFigure | null {
  if (years.length === 0) return null;
  const title = wording.text('statistics.years');
  const columns = years.map(({ year, papers }) => ({ tick: String(year), value: papers }));
  const remarks = [
    wording.text('statistics.undated', { count: undated }),
    wording.text('statistics.older', { count: older }),
  ];
  return {
    anchor: 'years',
    title,
    caption: wording.sentences(remarks),
    picture: describeColumns(
      title,
      columns.map(({ value }) => value),
      columns.map(({ tick }) => tick),
      wording.number,
      wording,
    ),
    chart: columnChart(columns, true, wording.number),
    table: {
      head: [wording.text('period.year.label'), wording.text('statistics.papers')],
      rows: years.map(({ year, papers }) => [plainCell(String(year)), plainCell(wording.number(papers))]),
    },
  };
}

function topicsFigure(statistics: Statistics, wording: Wording): StatisticsFigure | null {
  const { unit, periods, topics } = statistics;
  if (topics.length === 0) return null;
  const title = wording.text('statistics.topics');
  const labels = periodLabels(statistics, wording);
  const shares = topics.map(({ counts }) => periods.map((period, index) => shareOf(counts[index] ?? 0, period)));
  const most = Math.max(...shares.flat().map((share) => share ?? 0));
  const parts = topics.map(({ slug, label, papers }, index): ChartPart => ({
    label,
    href: href(paths.topic(slug)),
    text: wording.number(papers),
    picture: describeColumns(label, shares[index] ?? [], labels, wording.percent, wording),
    values: shares[index] ?? [],
  }));
  return {
    anchor: 'topics',
    title,
    caption: wording.text(`statistics.topics.${unit}.caption`, {
      first: labels[0] ?? '',
      last: labels.at(-1) ?? '',
      most: wording.percent(most),
    }),
    picture: title,
    chart: { kind: 'multiples', parts, most },
    table: {
      head: [wording.text(`period.${unit}.label`), ...topics.map(({ label }) => label)],
      rows: periods.map((period, place) => [
        periodCell(unit, period, wording),
        ...shares.map((ofTopic) => shareCell(ofTopic[place] ?? null, wording)),
      ]),
    },
  };
}

function organizationsFigure({ organizations, uncredited }: Statistics, wording: Wording): StatisticsFigure | null {
  const [first] = organizations;
  if (!first) return null;
  const title = wording.text('statistics.organizations');
  return {
    anchor: 'organizations',
    title,
    caption: wording.text('statistics.uncredited', { count: uncredited }),
    picture: wording.text('statistics.organizations.picture', { title, name: first.name, most: first.papers }),
    chart: {
      kind: 'rows',
      rows: organizations.map(({ name, papers }) => ({ label: name, value: papers, text: wording.number(papers) })),
    },
    table: {
      head: [wording.text('organization.label'), wording.text('statistics.papers')],
      rows: organizations.map(({ slug, name, papers }) => [
        { text: name, href: href(paths.name(NAME_KINDS.organization.segment, slug)) },
        plainCell(wording.number(papers)),
      ]),
    },
  };
}

function codeFigure(statistics: Statistics, wording: Wording): StatisticsFigure | null {
  const { unit, periods } = statistics;
  if (periods.every(({ withCode }) => withCode === 0)) return null;
  const title = wording.text('statistics.code');
  const share = (period: PeriodStatistics): number | null => shareOf(period.withCode, period);
  return {
    anchor: 'code',
    title,
    caption: wording.text('statistics.code.caption'),
    picture: describeColumns(title, periods.map(share), periodLabels(statistics, wording), wording.percent, wording),
    chart: columnChart(periodColumns(statistics, share, wording), false, wording.percent),
    table: {
      head: [
        wording.text(`period.${unit}.label`),
        wording.text('statistics.papers'),
        wording.text('statistics.withCode'),
        wording.text('statistics.share'),
      ],
      rows: periods.map((period) => [
        periodCell(unit, period, wording),
        plainCell(wording.number(period.papers)),
        plainCell(wording.number(period.withCode)),
        shareCell(share(period), wording),
      ]),
    },
  };
}

/** A share of a period's papers; null for a period without papers. */
function shareOf(count: number, { papers }: PeriodStatistics): number | null {
  return papers === 0 ? null : count / papers;
}

function shareCell(share: number | null, wording: Wording): TableCell {
  return plainCell(share === null ? '–' : wording.percent(share));
}

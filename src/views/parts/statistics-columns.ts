import type { Wording } from '../../site/wording.ts';
import { href, paths } from '../../site/urls.ts';
import type { Column } from '../../charts/chart.ts';
import { periodTitle } from './period-title.ts';
import type { PeriodStatistics, PeriodUnit, Statistics } from '../../archive/statistics.ts';

/** A cell of a table of numbers. */
export interface TableCell {
  readonly text: string;
  /** Null for a cell without a link. */
  readonly href: string | null;
}

/** The most months that are all labelled; in a longer chart only each January is, with its year. */
const MOST_NAMED_MONTHS = 14;

/** A column for each period; null for one of which the value is unknown. */
export function periodColumns(
  { unit, periods }: Statistics,
  valueOf: (period: PeriodStatistics) => number | null,
  wording: Wording,
): Column[] {
  return periods.map((period) => ({
    tick: periodTick(unit, period, periods.length, wording),
    value: valueOf(period),
  }));
}

/** The periods in words. */
export function periodLabels({ unit, periods }: Statistics, wording: Wording): string[] {
  return periods.map(({ name }) => periodTitle(unit, name, wording));
}

/** A period as the first cell of its row, with the link to its page where it has one. */
export function periodCell(unit: PeriodUnit, { name, hasDigest }: PeriodStatistics, wording: Wording): TableCell {
  return { text: periodTitle(unit, name, wording), href: hasDigest ? href(paths.period(unit, name)) : null };
}

/** A cell without a link. */
export function plainCell(text: string): TableCell {
  return { text, href: null };
}

/** The highest and the newest column, in words for screen readers. */
export function describeColumns(
  title: string,
  values: readonly (number | null)[],
  labels: readonly string[],
  format: (value: number) => string,
  wording: Wording,
): string {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, label: labels[index] ?? '' }]));
  const newest = known.at(-1);
  if (!newest) return title;
  const most = known.reduce((greatest, each) => (each.value > greatest.value ? each : greatest));
  return wording.text('statistics.picture', {
    title,
    most: format(most.value),
    at: most.label,
    newest: format(newest.value),
    last: newest.label,
  });
}

function periodTick(
  unit: PeriodUnit,
  { name, start }: PeriodStatistics,
  count: number,
  wording: Wording,
): string | null {
  if (unit === 'week') return wording.dayAndMonth(start);
  if (name.endsWith('-01')) return name.slice(0, 4);
  return count <= MOST_NAMED_MONTHS ? wording.shortMonth(name) : null;
}

import { axisSteps } from './scale.ts';

/** Numbers in order of time, one column each. */
export interface ColumnChart {
  readonly kind: 'columns';
  readonly columns: readonly Column[];
  /** Round numbers from 0 to at least the greatest value, each with its label. */
  readonly axis: readonly AxisStep[];
  /** The first column of the greatest value, which is labelled; null where none is above 0. */
  readonly peak: { readonly index: number; readonly label: string } | null;
}

export interface Column {
  /** The label below it; null for none. */
  readonly tick: string | null;
  /** Null where it is unknown, which is not the same as 0. */
  readonly value: number | null;
}

interface AxisStep {
  readonly value: number;
  readonly label: string;
}

/** Numbers by what they belong to, one row each. */
export interface RowChart {
  readonly kind: 'rows';
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly label: string;
  readonly value: number;
  /** The value as the reader sees it. */
  readonly text: string;
}

/** Small pictures that share their scales, to be compared. */
export interface MultipleChart {
  readonly kind: 'multiples';
  readonly parts: readonly ChartPart[];
  /** The greatest value of any of them. */
  readonly most: number;
}

export interface ChartPart {
  readonly label: string;
  readonly href: string;
  /** Its size in words. */
  readonly text: string;
  /** What the picture shows, for screen readers. */
  readonly picture: string;
  /** In order of time; null where unknown. */
  readonly values: readonly (number | null)[];
}

export type Chart = ColumnChart | RowChart | MultipleChart;

/**
 * A chart of columns with its axis.
 * @param isWhole whether all values are integers
 * @param format a number as the reader sees it
 */
export function columnChart(
  columns: readonly Column[],
  isWhole: boolean,
  format: (value: number) => string,
): ColumnChart {
  const most = Math.max(0, ...columns.map(({ value }) => value ?? 0));
  return {
    kind: 'columns',
    columns,
    axis: axisSteps(most, isWhole).map((value) => ({ value, label: format(value) })),
    peak: most === 0 ? null : { index: columns.findIndex(({ value }) => value === most), label: format(most) },
  };
}

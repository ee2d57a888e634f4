/** Numbers in order of time, one column each. */
export interface ColumnChart {
  readonly kind: 'columns';
  readonly columns: readonly Column[];
  /** Whether there is nothing between two whole numbers. */
  readonly isWhole: boolean;
  /** A number as the reader sees it. */
  readonly format: (value: number) => string;
}

export interface Column {
  /** Tells it from all others. */
  readonly name: string;
  /** What may stand below it; null for nothing. */
  readonly tick: string | null;
  /** Null where it is unknown, which is not the same as 0. */
  readonly value: number | null;
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
  /** What the picture shows, for those who do not see it. */
  readonly picture: string;
  /** In order of time; null where unknown. */
  readonly values: readonly (number | null)[];
}

export type Chart = ColumnChart | RowChart | MultipleChart;

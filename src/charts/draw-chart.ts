import type { ColumnChart, MultipleChart, RowChart } from './chart.ts';
import { drawColumns } from './draw-columns.ts';
import { drawPart } from './draw-part.ts';
import { drawRows } from './draw-rows.ts';
import { toMarkup } from './svg.ts';

/** Widths for which a chart is drawn, by the class that styles show at such a width. */
const WIDTHS = { narrow: 300, wide: 640 } as const;

/**
 * Draws a chart for phones and for larger screens; styles show one of the two.
 * @param name what it shows, for those who do not see it
 */
export function drawChart(chart: ColumnChart | RowChart, name: string): string {
  return Object.entries(WIDTHS)
    .map(([className, width]) =>
      toMarkup(chart.kind === 'columns' ? drawColumns(chart, width) : drawRows(chart, width), className, name),
    )
    .join('');
}

/** Draws the small pictures of a chart, each with its own name. */
export function drawParts({ parts, most }: MultipleChart): string[] {
  return parts.map(({ values, picture }) => toMarkup(drawPart(values, most), 'part', picture));
}

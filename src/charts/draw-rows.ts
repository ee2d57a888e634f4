import * as Plot from '@observablehq/plot';
import type { ChartRow, RowChart } from './chart.ts';
import { createDocument } from './svg.ts';

/** Where labels stand: above their bars, or beside them where there is room. */
const LAYOUTS = {
  stacked: { rowHeight: 36, barStart: 0, insetTop: 22, labelLength: 24, labelRise: -12 },
  beside: { rowHeight: 24, barStart: 212, insetTop: 9, labelLength: 17, labelRise: 0 },
} as const;

const NARROWEST_BESIDE = 480;
const BAR_HEIGHT = 6;
/** The room behind the longest bar for its number. */
const NUMBER_WIDTH = 44;

/** Draws a bar for each row, with its label and the number at its end. */
export function drawRows({ rows }: RowChart, width: number): Element {
  const layout = LAYOUTS[width < NARROWEST_BESIDE ? 'stacked' : 'beside'];
  const place = (_: ChartRow, index: number): number => index;
  const bottom = layout.rowHeight - layout.insetTop - BAR_HEIGHT;
  return Plot.plot({
    document: createDocument(),
    width,
    height: rows.length * layout.rowHeight,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: layout.barStart,
    marginRight: NUMBER_WIDTH,
    x: { domain: [0, Math.max(1, ...rows.map(({ value }) => value))], axis: null },
    y: { type: 'band', domain: rows.map(place), padding: 0, axis: null },
    marks: [
      Plot.barX(rows, {
        x: 'value',
        y: place,
        fill: 'currentColor',
        insetTop: layout.insetTop,
        insetBottom: bottom,
      }),
      Plot.text(rows, {
        y: place,
        text: 'label',
        frameAnchor: 'left',
        dx: -layout.barStart,
        dy: layout.insetTop + BAR_HEIGHT / 2 - layout.rowHeight / 2 + layout.labelRise,
        lineWidth: layout.labelLength,
        textOverflow: 'ellipsis',
      }),
      Plot.text(rows, {
        x: 'value',
        y: place,
        text: 'text',
        textAnchor: 'start',
        dx: 6,
        dy: layout.insetTop + BAR_HEIGHT / 2 - layout.rowHeight / 2,
      }),
    ],
  });
}

import type { MultipleChart } from './chart.ts';
import { columnBar } from './draw-columns.ts';
import { line, type Drawing } from './drawing.ts';
import { bandsOf } from './scale.ts';

const WIDTH = 360;
const HEIGHT = 56;
const BASE = HEIGHT - 1;

/** Draws the small pictures of a chart, all on one scale: columns without axes. */
export function drawParts({ parts, most }: MultipleChart): Drawing[] {
  return parts.map(({ values }) => {
    const bands = bandsOf(0, WIDTH, values.length);
    const bars = values.map((value, index) =>
      columnBar(bands, index, BASE - ((value ?? 0) / (most || 1)) * BASE, BASE),
    );
    return { width: WIDTH, height: HEIGHT, grid: line(0, WIDTH, BASE), base: '', bars: bars.join(''), labels: [] };
  });
}

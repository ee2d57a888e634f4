import type { Column, ColumnChart } from './chart.ts';
import { bar, labelAt, line, MIDDLE_OFFSET, type DrawnLabel, type Drawing } from './drawing.ts';
import { bandsOf, thinned, type Bands } from './scale.ts';

/** Widths below which labels would run into each other. */
const LABEL_WIDTH = 46;
const HEIGHT = 200;
const TOP = 18;
const BASE = 176;
const MARGIN_END = 4;
/** The width of one character of a label, and the space between a label and its line. */
const CHARACTER_WIDTH = 8;
const LABEL_GAP = 8;
/** How far below the base line the ticks stand, and how far above its column the greatest number. */
const TICK_DROP = 17;
const PEAK_RISE = 5;

/** Draws columns over a base line, with few quiet lines behind them and the highest one labelled. */
export function drawColumns({ columns, axis, peak }: ColumnChart, width: number): Drawing {
  const start = LABEL_GAP + CHARACTER_WIDTH * Math.max(3, ...axis.map(({ label }) => label.length));
  const end = width - MARGIN_END;
  const bands = bandsOf(start, end - start, columns.length);
  const yOf = (value: number): number => BASE - (value / (axis.at(-1)?.value || 1)) * (BASE - TOP);
  const lines = axis.slice(1).map(({ value }) => line(start, end, yOf(value)));
  const bars = columns.map(({ value }, index) => columnBar(bands, index, yOf(value ?? 0), BASE));
  return {
    width,
    height: HEIGHT,
    grid: lines.join(''),
    base: line(start, end, BASE),
    bars: bars.join(''),
    labels: [
      ...axis.map(({ value, label }) => labelAt(start - LABEL_GAP, yOf(value) + MIDDLE_OFFSET, 'end', label)),
      ...tickLabels(columns, bands, end - start),
      ...(peak === null
        ? []
        : [labelAt(bands.middle(peak.index), yOf(columns[peak.index]?.value ?? 0) - PEAK_RISE, 'middle', peak.label)]),
    ],
  };
}

/** The bar of a column that reaches from one height down to the base line. */
export function columnBar(bands: Bands, index: number, y: number, base: number): string {
  return bar(bands.middle(index) - bands.width / 2, y, bands.width, base - y);
}

/** As many ticks as have room. */
function tickLabels(columns: readonly Column[], bands: Bands, width: number): DrawnLabel[] {
  const ticks = columns.flatMap(({ tick }, index) => (tick === null ? [] : [{ tick, index }]));
  return thinned(ticks, Math.max(1, Math.floor(width / LABEL_WIDTH))).map(({ tick, index }) =>
    labelAt(bands.middle(index), BASE + TICK_DROP, 'middle', tick),
  );
}

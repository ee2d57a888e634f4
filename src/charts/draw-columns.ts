import * as Plot from '@observablehq/plot';
import type { ColumnChart } from './chart.ts';
import { createDocument } from './svg.ts';

/** Widths below which labels would run into each other. */
const LABEL_WIDTH = 46;
const WIDEST_COLUMN = 28;
const HEIGHT = 200;
const MARGINS = { marginTop: 18, marginRight: 4, marginBottom: 24 };
/** The room of one sign of a label, and that between a label and its line. */
const SIGN_WIDTH = 8;
const LABEL_GAP = 8;

/** Draws columns over a base line, with few quiet lines behind them and the highest one labelled. */
export function drawColumns({ columns, isWhole, format }: ColumnChart, width: number): Element {
  const known = columns.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  const most = Math.max(0, ...known.map(({ value }) => value));
  const steps = axisSteps(most, isWhole);
  const names = columns.map(({ name }) => name);
  const marginLeft = LABEL_GAP + SIGN_WIDTH * Math.max(3, ...steps.map((step) => format(step).length));
  const inset = columnInset(width - marginLeft - MARGINS.marginRight, names.length);
  const ticks = thinned(
    columns.flatMap(({ name, tick }) => (tick === null ? [] : [{ name, tick }])),
    Math.max(1, Math.floor((width - marginLeft) / LABEL_WIDTH)),
  );
  const highest = known.find(({ value }) => value === most);
  return Plot.plot({
    document: createDocument(),
    width,
    height: HEIGHT,
    ...MARGINS,
    marginLeft,
    x: { type: 'band', domain: names, padding: 0, axis: null },
    y: { domain: [0, steps.at(-1) ?? 1], axis: null },
    marks: [
      Plot.ruleY(steps.slice(1), { stroke: 'var(--hairline)' }),
      Plot.text(steps, {
        y: (step: number) => step,
        text: format,
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -LABEL_GAP,
      }),
      Plot.barY(known, { x: 'name', y: 'value', fill: 'currentColor', insetLeft: inset, insetRight: inset }),
      Plot.ruleY([0], { stroke: 'currentColor' }),
      Plot.text(ticks, { x: 'name', text: 'tick', frameAnchor: 'bottom', lineAnchor: 'top', dy: 8 }),
      Plot.text(highest && most > 0 ? [highest] : [], {
        x: 'name',
        y: 'value',
        text: ({ value }: { value: number }) => format(value),
        lineAnchor: 'bottom',
        dy: -5,
      }),
    ],
  });
}

/** The space on either side of each of so many columns, so that few of them do not become slabs. */
export function columnInset(width: number, count: number): number {
  const band = width / Math.max(1, count);
  return Math.max(Math.min(band * 0.14, 3), (band - WIDEST_COLUMN) / 2);
}

/** At most so many lines stand above the base line. */
const MOST_STEPS = 4;

/**
 * Round numbers from 0 to at least the greatest value.
 * @example axisSteps(37, true) //=> [0, 10, 20, 30, 40]
 */
export function axisSteps(most: number, isWhole: boolean): number[] {
  const least = isWhole ? 1 : 0.01;
  const rough = Math.max(least, most / MOST_STEPS);
  const power = 10 ** Math.floor(Math.log10(rough) + 1e-9);
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough - 1e-12) ?? 10 * power;
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Every second, third … of a list, so that at most so many are left. */
function thinned<T>(list: readonly T[], most: number): T[] {
  const every = Math.ceil(list.length / most);
  return list.filter((_, index) => index % every === 0);
}

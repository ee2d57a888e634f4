import { describe, expect, test } from 'vitest';
import { columnChart } from '../../../src/charts/chart.ts';
import { drawColumns } from '../../../src/charts/draw-columns.ts';
import { barsIn } from '../support/drawn-bars.ts';

const chartOf = (values: readonly (number | null)[], format: (value: number) => string = String) =>
  columnChart(
    values.map((value, index) => ({ tick: `${2000 + index}`, value })),
    true,
    format,
  );
const textsOf = (...args: Parameters<typeof chartOf>): string[] =>
  drawColumns(chartOf(...args), 640).labels.map(({ text }) => text);

describe('drawColumns', () => {
  test('makes columns as high as their values, and none for zero or where a value is unknown', () => {
    const heights = barsIn(drawColumns(chartOf([1, null, 4, 0]), 640)).map(({ height }) => height);
    expect(heights).toHaveLength(2);
    expect(heights[1]).toBeCloseTo(4 * (heights[0] ?? 0), 0);
  });

  test('stands them on the base line', () => {
    const drawing = drawColumns(chartOf([3, 5]), 640);
    const [, base = ''] = /^M\S+ (\S+)H/.exec(drawing.base) ?? [];
    expect(barsIn(drawing).map(({ y, height }) => Math.round(y + height))).toEqual([Number(base), Number(base)]);
  });

  test('keeps few columns slim', () => {
    expect(barsIn(drawColumns(chartOf([5]), 640)).map(({ width }) => width)).toEqual([28]);
  });

  test('labels the axis, the columns and the highest of them', () => {
    expect(textsOf([10, 37, 20])).toEqual(['0', '10', '20', '30', '40', '2000', '2001', '2002', '37']);
  });

  test.each([1, 5160, 1_200_000])('has room for the labels of an axis up to %i', (most) => {
    const format = (value: number): string => value.toLocaleString('en');
    const { labels } = drawColumns(chartOf([most], format), 640);
    // Labels of the axis end at the left of the columns.
    const room = labels.find(({ anchor }) => anchor === 'end')?.x ?? 0;
    expect(room).toBeGreaterThanOrEqual(6.5 * format(most).length);
  });

  test('leaves labels out where they would run into each other', () => {
    const years = textsOf(Array.from({ length: 60 }, () => 1)).filter((text) => /^20\d\d$/.test(text));
    expect(years.length).toBeGreaterThan(5);
    expect(years.length).toBeLessThanOrEqual(13);
  });

  test.each([
    ['nothing', []],
    ['nothing known', [null, null]],
    ['zeros', [0, 0]],
  ] as const)('draws %s', (_, values) => {
    expect(JSON.stringify(drawColumns(chartOf(values), 300))).not.toMatch(/NaN|Infinity|null/);
  });
});

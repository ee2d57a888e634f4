import { describe, expect, test } from 'vitest';
import type { ColumnChart, RowChart } from '../../../src/charts/chart.ts';
import { drawChart, drawParts } from '../../../src/charts/draw-chart.ts';
import { axisSteps } from '../../../src/charts/draw-columns.ts';
import { elementsOf } from '../../support/site-files.ts';

function columns(values: readonly (number | null)[], fields: Partial<ColumnChart> = {}): ColumnChart {
  return {
    kind: 'columns',
    columns: values.map((value, index) => ({ name: `c${index}`, tick: `${2000 + index}`, value })),
    isWhole: true,
    format: String,
    ...fields,
  };
}

const rows: RowChart = {
  kind: 'rows',
  rows: [
    { label: 'Weather Works & <Sons>', value: 4, text: '4' },
    { label: `A name of ${'very '.repeat(30)}many words`, value: 2, text: '2' },
  ],
};

/** The elements of a chart's drawing for larger screens. */
function wide(chart: ColumnChart | RowChart) {
  const elements = elementsOf(drawChart(chart, 'Fog'));
  const from = elements.findIndex(({ attributes }) => attributes['class'] === 'wide');
  return elements.slice(from);
}

const textsOf = (elements: ReturnType<typeof wide>): string[] =>
  elements.filter(({ name }) => name === 'text').map(({ text }) => text);
const numbers = (elements: ReturnType<typeof wide>, tag: string, attribute: string): number[] =>
  elements.filter(({ name }) => name === tag).map(({ attributes }) => Number(attributes[attribute]));

describe('drawChart', () => {
  test('draws for phones and for larger screens, as pictures with a name', () => {
    const drawings = elementsOf(drawChart(columns([1, 2]), 'Fog by "year"')).filter(({ name }) => name === 'svg');
    expect(
      drawings.map(({ attributes }) => [attributes['class'], attributes['viewbox'] ?? attributes['viewBox']]),
    ).toEqual([
      ['narrow', '0 0 300 200'],
      ['wide', '0 0 640 200'],
    ]);
    for (const { attributes } of drawings) {
      expect(attributes).toMatchObject({ role: 'img', 'aria-label': 'Fog by "year"' });
    }
  });

  test.each([
    ['columns', columns([1, null, 3])],
    ['rows', rows],
  ] as const)('draws %s without styles, colours or ids of their own, the same each time', (_, chart) => {
    const markup = drawChart(chart, 'Fog');
    expect(markup).toBe(drawChart(chart, 'Fog'));
    expect(markup).not.toMatch(/<style|style=|id=|#[0-9a-f]{3}|\d\.\d{2}(?!em)/);
    const colours = [...markup.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
    expect(colours.filter((colour = '') => !/^(?:currentColor|none|var\(--\w+\))$/.test(colour))).toEqual([]);
  });

  test('makes columns as high as their values, and none where a value is unknown', () => {
    const heights = numbers(wide(columns([1, null, 4, 0])), 'rect', 'height');
    expect(heights).toHaveLength(3);
    expect(heights[1]).toBeCloseTo(4 * (heights[0] ?? 0), 0);
    expect(heights[2]).toBe(0);
  });

  test('keeps few columns slim', () => {
    expect(numbers(wide(columns([5])), 'rect', 'width')).toEqual([28]);
  });

  test('labels the axis, the columns and the highest of them', () => {
    expect(textsOf(wide(columns([10, 37, 20])))).toEqual(['0', '10', '20', '30', '40', '2000', '2001', '2002', '37']);
  });

  test.each([1, 5160, 1_200_000])('has room for the labels of an axis up to %i', (most) => {
    const format = (value: number): string => value.toLocaleString('en');
    // Labels end at the left of the plot, where the base line starts.
    const [left = 0] = numbers(wide(columns([most], { format })), 'line', 'x1');
    expect(left).toBeGreaterThanOrEqual(6.5 * format(most).length + 8);
  });

  test('leaves labels out where they would run into each other', () => {
    const years = textsOf(wide(columns(Array.from({ length: 60 }, () => 1)))).filter((text) => /^20\d\d$/.test(text));
    expect(years.length).toBeGreaterThan(5);
    expect(years.length).toBeLessThanOrEqual(13);
  });

  test.each([
    ['nothing', []],
    ['nothing known', [null, null]],
    ['zeros', [0, 0]],
  ] as const)('draws %s', (_, values) => {
    expect(drawChart(columns(values), 'Fog')).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('draws bars in proportion, with their labels and numbers, long ones cut', () => {
    const elements = wide(rows);
    const [first = 0, second = 0] = numbers(elements, 'rect', 'width');
    expect(first).toBeCloseTo(2 * second, 0);
    const texts = textsOf(elements);
    expect(texts).toEqual(expect.arrayContaining(['Weather Works & <Sons>', '4', '2']));
    expect(texts.find((text) => text.startsWith('A name'))).toMatch(/^.{10,50}…/);
  });
});

describe('drawParts', () => {
  test('draws each part on the scale of all', () => {
    const part = (label: string, values: readonly (number | null)[]) => ({
      label,
      href: '/',
      text: '1',
      picture: `${label}, over time`,
      values,
    });
    const drawings = drawParts({
      kind: 'multiples',
      most: 0.5,
      parts: [part('Lamps', [0.5, 0.25]), part('Ships', [null, 0.25])],
    }).map(elementsOf);
    expect(drawings.map((elements) => numbers(elements, 'rect', 'height'))).toEqual([
      [expect.any(Number), expect.any(Number)],
      [expect.any(Number)],
    ]);
    const [lamps = [], ships = []] = drawings.map((elements) => numbers(elements, 'rect', 'height'));
    expect(lamps[0]).toBeCloseTo(2 * (lamps[1] ?? 0), 0);
    expect(ships[0]).toBe(lamps[1]);
    expect(drawings[0]?.find(({ name }) => name === 'svg')?.attributes['aria-label']).toBe('Lamps, over time');
  });
});

describe('axisSteps', () => {
  test.each([
    [0, true, [0, 1]],
    [1, true, [0, 1]],
    [3, true, [0, 1, 2, 3]],
    [37, true, [0, 10, 20, 30, 40]],
    [146, true, [0, 50, 100, 150]],
    [1000, true, [0, 500, 1000]],
    [0.48, false, [0, 0.2, 0.4, 0.6]],
    [1, false, [0, 0.5, 1]],
    [0.012, false, [0, 0.01, 0.02]],
  ])('goes in round steps up to %f', (most, isWhole, steps) => expect(axisSteps(most, isWhole)).toEqual(steps));
});

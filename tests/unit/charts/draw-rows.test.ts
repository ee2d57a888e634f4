import { describe, expect, test } from 'vitest';
import { drawRows } from '../../../src/charts/draw-rows.ts';
import { barsIn } from '../support/drawn-bars.ts';

const rowsOf = (...labels: string[]) => ({
  kind: 'rows' as const,
  rows: labels.map((label, index) => ({ label, value: 2 ** (labels.length - index), text: `${index}` })),
});

describe('drawRows', () => {
  test.each([300, 640])('draws bars in proportion at %i pixels, each with its label and its number', (width) => {
    const drawing = drawRows(rowsOf('Weather Works & <Sons>', 'Quay'), width);
    const [first, second] = barsIn(drawing);
    expect(first?.width).toBeCloseTo(2 * (second?.width ?? 0), 0);
    expect(drawing.labels.map(({ text }) => text)).toEqual(['Weather Works & <Sons>', '0', 'Quay', '1']);
  });

  test.each([
    ['a long label', `A name of ${'very '.repeat(30)}many words`, /^A name.{10,40}…$/],
    ['a long label of square characters', '研究所'.repeat(20), /^(?:研究所)+.{0,2}…$/],
  ])('cuts %s', (_, label, shown) => {
    expect(drawRows(rowsOf(label), 640).labels[0]?.text).toMatch(shown);
  });

  test('keeps labels beside their bars, and numbers within the drawing', () => {
    const drawing = drawRows(rowsOf('A', 'B', 'C'), 640);
    const start = Math.min(...barsIn(drawing).map(({ x }) => x));
    for (const { x } of drawing.labels) expect(x === 0 || (x > start && x < 620)).toBe(true);
  });
});

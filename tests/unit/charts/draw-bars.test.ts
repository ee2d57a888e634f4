import { describe, expect, test } from 'vitest';
import { drawBars } from '../../../src/charts/draw-bars.ts';

describe('drawBars', () => {
  test('draws a bar for each number, the greatest at full height', () => {
    expect(drawBars([1, 2])).toMatchObject({ width: 20, height: 24, bars: 'M0 24v-12h9v12zM10 24v-24h9v24z' });
  });

  test('draws nothing for zero, and leaves its room', () => {
    expect(drawBars([0, 3, 0])).toMatchObject({ width: 30, height: 24, bars: 'M10 24v-24h9v24z' });
  });

  test('draws many numbers with narrow bars', () => {
    const { width, bars } = drawBars(Array.from({ length: 120 }, () => 1));
    expect(width).toBe(360);
    expect(bars.match(/h2/g)).toHaveLength(120);
  });

  test('draws no bar where there is no count', () => expect(drawBars([0, 0]).bars).toBe(''));
});

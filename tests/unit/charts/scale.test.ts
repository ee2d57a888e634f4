import { describe, expect, test } from 'vitest';
import { axisSteps, bandsOf, thinned } from '../../../src/charts/scale.ts';

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

describe('bandsOf', () => {
  test('divides a width evenly', () => {
    const bands = bandsOf(100, 200, 4);
    expect([0, 1, 2, 3].map(bands.middle)).toEqual([125, 175, 225, 275]);
  });

  test.each([1, 2, 5, 50, 500])('leaves a gap between %i columns', (count) => {
    const { middle, width } = bandsOf(0, 600, count);
    expect(width).toBeLessThan(middle(1) - middle(0));
    expect(width).toBeLessThanOrEqual(28);
    expect(middle(0) - width / 2).toBeGreaterThanOrEqual(0);
    expect(middle(count - 1) + width / 2).toBeLessThanOrEqual(600);
  });
});

describe('thinned', () => {
  test.each([
    [4, [1, 2, 3, 4]],
    [3, [1, 3]],
    [1, [1]],
  ])('leaves at most %i of four', (most, left) => expect(thinned([1, 2, 3, 4], most)).toEqual(left));
});

import { describe, expect, test } from 'vitest';
import { growthExponent } from '../../bench/builds/growth.ts';

describe('growthExponent', () => {
  test.each([
    ['of a cost in proportion', [10, 100, 1000], [3, 30, 300], 1],
    ['of a cost that grows with the square', [10, 20], [5, 20], 2],
    ['of a cost that stays', [10, 100, 1000], [7, 7, 7], 0],
    ['by least squares', [1, Math.E, Math.E ** 2], [1, Math.E ** 3, Math.E ** 2], 1],
  ])('is that %s', (_, sizes, costs, expected) => {
    const measured = sizes.map((size, index) => ({ size, cost: costs[index] ?? 0 }));
    expect(growthExponent(measured)).toBeCloseTo(expected, 10);
  });

  test('is unknown with less than two sizes', () => {
    expect(growthExponent([])).toBeNull();
    expect(growthExponent([{ size: 10, cost: 3 }])).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { drawParts } from '../../../src/charts/draw-parts.ts';
import { barsIn } from '../support/drawn-bars.ts';

const part = (values: readonly (number | null)[]) => ({
  label: 'Lamps',
  href: '/',
  text: '1',
  picture: 'Lamps',
  values,
});

describe('drawParts', () => {
  test('draws each part on the scale of all', () => {
    const drawings = drawParts({ kind: 'multiples', most: 0.5, parts: [part([0.5, 0.25]), part([null, 0.25])] });
    const [lamps = [], ships = []] = drawings.map((drawing) => barsIn(drawing).map(({ height }) => height));
    expect([lamps.length, ships.length]).toEqual([2, 1]);
    expect(lamps[0]).toBeCloseTo(2 * (lamps[1] ?? 0), 0);
    expect(ships[0]).toBe(lamps[1]);
  });

  test('draws nothing above the base line where all is zero', () => {
    expect(drawParts({ kind: 'multiples', most: 0, parts: [part([0, null])] })[0]?.bars).toBe('');
  });
});

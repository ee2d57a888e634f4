import * as Plot from '@observablehq/plot';
import { columnInset } from './draw-columns.ts';
import { createDocument } from './svg.ts';

const WIDTH = 360;
const HEIGHT = 56;

/**
 * Draws one of several small pictures: columns without axes.
 * @param most the greatest value of all of them
 */
export function drawPart(values: readonly (number | null)[], most: number): Element {
  const inset = columnInset(WIDTH, values.length);
  const places = values.map((_, place) => place);
  const known = values.flatMap((value, place) => (value === null ? [] : [{ place, value }]));
  return Plot.plot({
    document: createDocument(),
    width: WIDTH,
    height: HEIGHT,
    margin: 0,
    marginBottom: 1,
    x: { type: 'band', domain: places, padding: 0, axis: null },
    y: { domain: [0, most || 1], axis: null },
    marks: [
      Plot.barY(known, { x: 'place', y: 'value', fill: 'currentColor', insetLeft: inset, insetRight: inset }),
      Plot.ruleY([0], { stroke: 'var(--hairline)' }),
    ],
  });
}

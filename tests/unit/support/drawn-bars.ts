import type { Drawing } from '../../../src/charts/drawing.ts';

/** A bar of a drawing. */
export interface DrawnBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bars of a drawing, read from its path. */
export function barsIn({ bars }: Drawing): DrawnBar[] {
  return [...bars.matchAll(/M(\S+) (\S+?)h([\d.]+)v([\d.]+)h-[\d.]+z/g)].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
}

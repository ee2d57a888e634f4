/** A picture of numbers in the coordinates of SVG, which `components/charts/Drawing.astro` writes. */
export interface Drawing {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Quiet lines behind the bars: the `d` of an SVG path; empty for none. */
  readonly grid: string;
  /** The line on which columns stand, likewise. */
  readonly base: string;
  readonly bars: string;
  readonly labels: readonly DrawnLabel[];
}

/** A text in a drawing. */
export interface DrawnLabel {
  readonly x: number;
  /** Where its letters stand. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** The size of the letters in a drawing, in pixels. */
export const TYPE_SIZE = 12;

/** How far below the middle of a label its letters stand. */
export const MIDDLE_OFFSET = 4;

/** A drawing without anything but bars. */
export function plainDrawing(width: number, height: number, bars: string): Drawing {
  return { width, height, grid: '', base: '', bars, labels: [] };
}

/** A horizontal line as part of a path. */
export function line(x1: number, x2: number, y: number): string {
  return `M${round(x1)} ${round(y)}H${round(x2)}`;
}

/** A bar as part of a path; one without a width or height leaves nothing. */
export function bar(x: number, y: number, width: number, height: number): string {
  const [w, h] = [round(width), round(height)];
  return w === 0 || h === 0 ? '' : `M${round(x)} ${round(y)}h${w}v${h}h-${w}z`;
}

/** A text at a place. */
export function labelAt(x: number, y: number, anchor: DrawnLabel['anchor'], text: string): DrawnLabel {
  return { x: round(x), y: round(y), anchor, text };
}

/** Tenths of a pixel are enough. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** At most so many lines stand above the base line. */
const MOST_STEPS = 4;

/**
 * Round numbers from 0 to at least the greatest value: multiples of 1, 2 or 5 times a power of ten.
 * @param isWhole whether all values are integers; others have two decimals at most
 * @example axisSteps(37, true) //=> [0, 10, 20, 30, 40]
 */
export function axisSteps(most: number, isWhole: boolean): number[] {
  const least = isWhole ? 1 : 0.01;
  const rough = Math.max(least, most / MOST_STEPS);
  const power = 10 ** Math.floor(Math.log10(rough) + 1e-9);
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough - 1e-12) ?? 10 * power;
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

/** Where columns stand side by side. */
export interface Bands {
  /** The middle of a column, from 0. */
  middle(index: number): number;
  /** The width of each column. */
  readonly width: number;
}

const WIDEST_COLUMN = 28;
const WIDEST_GAP = 6;

/** Divides a width among columns, with gaps between them; few columns do not become slabs. */
export function bandsOf(start: number, width: number, count: number): Bands {
  const band = width / Math.max(1, count);
  return {
    middle: (index) => start + (index + 0.5) * band,
    width: Math.min(WIDEST_COLUMN, Math.max(band * 0.72, band - WIDEST_GAP)),
  };
}

/** Every second, third … item of a list, so that at most so many are left. */
export function thinned<T>(list: readonly T[], most: number): T[] {
  const every = Math.ceil(list.length / most);
  return list.filter((_, index) => index % every === 0);
}

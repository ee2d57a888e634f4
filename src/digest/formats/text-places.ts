import type { Place } from '../../source/issues.ts';

/** Finds the place of an offset in a text whose first line has the number `firstLine`. */
export function textPlaces(text: string, path: string, firstLine: number): (offset: number) => Place {
  // Built on demand: most texts have nothing to report.
  let lineStarts: readonly number[] | undefined;
  return (offset) => {
    lineStarts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    const row = lastIndexUpTo(lineStarts, offset);
    return { path, line: firstLine + row, column: offset - (lineStarts[row] ?? 0) + 1 };
  };
}

/** The index of the last of the ascending numbers that is not above `limit`. */
function lastIndexUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Words up to this length are corrected by one edit, longer ones by two. */
const SHORT_WORD = 4;

/** The largest edit distance between a word and its correction. */
export function maxEdits(word: string): number {
  return word.length <= SHORT_WORD ? 1 : 2;
}

/**
 * The edit distance between two words: the fewest insertions, deletions, substitutions and swaps of neighbouring letters
 * that turn one into the other (optimal string alignment).
 * @param max result is `max + 1` where the distance is greater, which saves most of the work
 * @example editDistance('trasnformer', 'transformer', 2) //=> 1
 */
export function editDistance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let [rowBefore, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + (isSame ? 0 : 1),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          isSwap(a, i, b, j) ? (rowBefore[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...next) > max) return max + 1;
    [rowBefore, row] = [row, next];
  }
  return Math.min(row[b.length] ?? 0, max + 1);
}

/** Whether the two letters that end at `i` in one word are the two that end at `j` in the other, swapped. */
function isSwap(a: string, i: number, b: string, j: number): boolean {
  return i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}

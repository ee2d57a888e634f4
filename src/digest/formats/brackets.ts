/**
 * The brackets of a text that stand in no others, as `[start, end]`; those that nothing closes are ordinary signs.
 * @example outerBrackets('a (b (c)) d)') //=> [[2, 8]]
 */
export function outerBrackets(text: string): (readonly [start: number, end: number])[] {
  const outer: (readonly [number, number])[] = [];
  for (const pair of [...bracketPairs(text)].toSorted(([a], [b]) => a - b)) {
    if (pair[0] > (outer.at(-1)?.[1] ?? -1)) outer.push(pair);
  }
  return outer;
}

/**
 * The text with brackets in the place of all that stands in brackets, of the same length.
 * @example maskBrackets('a (b), c') //=> 'a (((, c'
 */
export function maskBrackets(text: string): string {
  let masked = '';
  for (const [start, end] of outerBrackets(text)) {
    masked += text.slice(masked.length, start) + '('.repeat(end + 1 - start);
  }
  return masked + text.slice(masked.length);
}

const OPENING_BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Where brackets end, by where they start; brackets that nothing closes are ordinary signs. */
function bracketPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { sign: string; index: number }[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()[\]{}]/g)) {
    const opening = OPENING_BRACKETS[sign];
    if (opening === undefined) open.push({ sign, index });
    else if (open.at(-1)?.sign === opening) pairs.set(open.pop()?.index ?? 0, index);
  }
  return pairs;
}

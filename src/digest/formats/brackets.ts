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

/** Marks of affiliations behind a name: `*`, `†`, `¹`, `^{1,2}`. */
const MARKS = /(?:[*†‡§¶✉⁰¹²³⁴-⁹]|\$?\^\{[^{}]{0,30}\}\$?|\$?\^\d{1,3}\$?|<[^<>\s@]{1,80}@[^<>\s@]{1,80}>|[\s,])$/u;

/** A name without what stands in brackets and as marks behind it; a nickname between given name and family name stays. */
export function bareName(part: string): string {
  const affiliations = outerBrackets(part).filter(([start]) => part[start] !== '{');
  const starts = new Map(affiliations.map(([start, end]) => [end, start]));
  let end = part.length;
  for (;;) {
    const start = starts.get(end - 1);
    const mark = MARKS.exec(part.slice(Math.max(0, end - 100), end))?.[0].length ?? 0;
    if (start === undefined && mark === 0) break;
    end = start ?? end - mark;
  }
  return part.slice(0, end) || part; // A name in brackets alone is still a name.
}

/** Where an item stands in an XML feed. */
export interface FeedSpan {
  readonly start: number;
  readonly end: number;
  /** Whether its element ends; one that does not ends where the next starts. */
  readonly isClosed: boolean;
}

/** Finds the items of an XML feed in their order. */
export function findItems(xml: string): FeedSpan[] {
  const spans: FeedSpan[] = [];
  let start: number | null = null;
  for (const match of xml.matchAll(TOKEN)) {
    const { end: isEnd, name, empty } = match.groups ?? {};
    if (name === undefined) continue;
    const behind = match.index + match[0].length;
    if (isEnd !== '') {
      if (start !== null) spans.push({ start, end: behind, isClosed: true });
      start = null;
      continue;
    }
    if (start !== null) spans.push({ start, end: match.index, isClosed: false });
    start = empty === '/' ? null : match.index;
    if (empty === '/') spans.push({ start: match.index, end: behind, isClosed: true });
  }
  if (start !== null) spans.push({ start, end: xml.length, isClosed: false });
  return spans;
}

/** The feed without the items that are not kept; all else stays as it is. */
export function keepItems(xml: string, items: readonly FeedSpan[], isKept: (index: number) => boolean): string {
  const parts: string[] = [];
  let position = 0;
  items.forEach(({ start, end }, index) => {
    if (isKept(index)) return;
    // The white space in front of an item goes with it.
    parts.push(xml.slice(position, start).trimEnd());
    position = end;
  });
  return parts.join('') + xml.slice(position);
}

/** The feed with one item alone, and with the ends that a cut file lacks. */
export function loneItem(xml: string, items: readonly FeedSpan[], { start, end, isClosed }: FeedSpan): string {
  const name = NAME.exec(xml.slice(start, end))?.[1] ?? 'item';
  const head = xml.slice(0, items[0]?.start ?? xml.length);
  const last = items.at(-1);
  const tail = last?.isClosed === true ? xml.slice(last.end) : '';
  return head + xml.slice(start, end) + (isClosed ? '' : `</${name}>`) + tail;
}

/** An item's tag, or what may hold something that looks like one. */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?<end>\/?)(?<name>(?:[\w.-]+:)?(?:item|entry))(?:\s[^<>]*?)?(?<empty>\/?)>/gi;
const NAME = /^<([\w.:-]+)/;

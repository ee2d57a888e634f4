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

/** The feed with one item alone, and with the ends that the item or a cut file lacks. */
export function loneItem(xml: string, items: readonly FeedSpan[], { start, end, isClosed }: FeedSpan): string {
  const head = xml.slice(0, items[0]?.start ?? xml.length);
  const item = isClosed ? xml.slice(start, end) : closeElements(xml.slice(start, end));
  return closeElements(head + item + xml.slice(items.at(-1)?.end ?? xml.length));
}

/** Ends all that is open at the end of a cut text; a whole one stays as it is. */
export function closeElements(xml: string): string {
  const open: string[] = [];
  const whole = xml.replace(/<!\[CDATA\[(?![\s\S]*\]\]>)[\s\S]*$/, '$&]]>').replace(/<(?!!\[CDATA\[)[^<>]*$/, '');
  for (const { groups } of whole.matchAll(TAG)) {
    const { end, name, empty } = groups ?? {};
    if (name === undefined || empty === '/') continue;
    if (end === '') open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
  }
  return (
    whole +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
  );
}

/** An item's tag, or what may hold something that looks like one. */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?<end>\/?)(?<name>(?:[\w.-]+:)?(?:item|entry))(?:\s[^<>]*?)?(?<empty>\/?)>/gi;
const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?<end>\/?)(?<name>[\w.:-]+)(?:\s[^<>]*?)?(?<empty>\/?)>/g;

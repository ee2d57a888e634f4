import type { DraftContent } from '../../format.ts';

/** Where an item stands in an XML feed. */
export interface FeedSpan {
  readonly start: number;
  readonly end: number;
  /** Whether its element ends; one that does not ends where the next starts. */
  readonly isClosed: boolean;
}

/** The start of the first element of an XML text, below declarations and comments; empty without one. */
export function rootOf(text: string): string {
  let position = 0;
  for (;;) {
    position += text.slice(position).length - text.slice(position).trimStart().length;
    const ending = PROLOGUE.find(([start]) => start.test(text.slice(position, position + 10)))?.[1];
    if (ending === undefined) return text.slice(position, position + LONGEST_ROOT);
    const end = text.indexOf(ending, position);
    if (end < 0) return '';
    position = end + ending.length;
  }
}

/** What may stand above the root, and how it ends. */
const PROLOGUE: readonly (readonly [start: RegExp, ending: string])[] = [
  [/^<\?/, '?>'],
  [/^<!--/, '-->'],
  [/^<!DOCTYPE\s/i, '>'],
];
const LONGEST_ROOT = 100;

/** Finds the items of an XML feed in their order, or other elements by their names. */
export function findItems(xml: string, itemName = ITEM_NAME): FeedSpan[] {
  const spans: FeedSpan[] = [];
  let start: number | null = null;
  for (const tag of readTags(xml)) {
    if (!itemName.test(tag.name)) continue;
    if (tag.kind === 'end') {
      if (start !== null) spans.push({ start, end: tag.end, isClosed: true });
      start = null;
      continue;
    }
    if (start !== null) spans.push({ start, end: tag.start, isClosed: false });
    start = tag.kind === 'empty' ? null : tag.start;
    if (tag.kind === 'empty') spans.push({ start: tag.start, end: tag.end, isClosed: true });
  }
  if (start !== null) spans.push({ start, end: xml.length, isClosed: false });
  return spans;
}

const ITEM_NAME = /^(?:[\w.-]+:)?(?:item|entry)$/i;

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

/**
 * What a digest of some items came from: the feed without the others.
 * @param items null for all
 */
export function itemsContent(
  xml: string,
  spans: readonly FeedSpan[],
  items: readonly { readonly index: number }[] | null,
): DraftContent {
  const indices = new Set(items?.map(({ index }) => index));
  return {
    kind: 'text',
    // Made on demand: only an import asks for it, and a feed may have as many days as items.
    get text() {
      return items === null ? xml : keepItems(xml, spans, (index) => indices.has(index));
    },
    extension: 'xml',
  };
}

/**
 * Makes documents with one item alone, inside of the elements that hold all of them, and with the ends that the item or a
 * cut file lacks. What else the feed says is left out: reading it again for each item would take too long.
 */
export function itemIsolator(xml: string, items: readonly FeedSpan[]): (item: FeedSpan) => string {
  const open = openTags(xml.slice(0, items[0]?.start ?? xml.length));
  const head = open.map(({ start, end }) => xml.slice(start, end)).join('');
  return ({ start, end, isClosed }) => {
    const item = isClosed ? xml.slice(start, end) : closeElements(xml.slice(start, end));
    return head + item + endTags(open);
  };
}

/** Ends all that is open at the end of a cut text; a whole one stays as it is. */
export function closeElements(xml: string): string {
  const lastEnd = xml.lastIndexOf(']]>');
  const isInCdata = xml.indexOf('<![CDATA[', Math.max(lastEnd, 0)) >= 0;
  const whole = (isInCdata ? `${xml}]]>` : xml).replace(/<(?!!\[CDATA\[)[^<>]*$/, '');
  return whole + endTags(openTags(whole));
}

function endTags(open: readonly Tag[]): string {
  return open
    .toReversed()
    .map(({ name }) => `</${name}>`)
    .join('');
}

/** The tags of the elements that a text leaves open. */
function openTags(xml: string): Tag[] {
  const open: Tag[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, change: number): void => void counts.set(name, (counts.get(name) ?? 0) + change);
  for (const tag of readTags(xml)) {
    if (tag.kind === 'start') {
      open.push(tag);
      count(tag.name, 1);
    }
    if (tag.kind !== 'end' || (counts.get(tag.name) ?? 0) === 0) continue;
    let closed: Tag | undefined;
    do {
      closed = open.pop();
      if (closed) count(closed.name, -1);
    } while (closed && closed.name !== tag.name);
  }
  return open;
}

interface Tag {
  readonly kind: 'start' | 'end' | 'empty';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The tags of an XML text; those in comments, CDATA sections and instructions are none. */
export function* readTags(xml: string): Generator<Tag> {
  const unended = new Set<string>();
  for (let start = xml.indexOf('<'); start >= 0;) {
    const ending = OPAQUE.find(([opening]) => xml.startsWith(opening, start))?.[1];
    const close = ending === undefined || unended.has(ending) ? -1 : xml.indexOf(ending, start);
    // Without its end it hides nothing, nor do those behind it.
    if (ending !== undefined && close < 0) unended.add(ending);
    const tag = ending === undefined ? readTag(xml, start) : null;
    if (tag) yield tag;
    start = xml.indexOf('<', close >= 0 ? close + (ending?.length ?? 0) : (tag?.end ?? start + 1));
  }
}

/** What may hold something that looks like a tag, and how it ends. */
const OPAQUE: readonly (readonly [opening: string, ending: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

function readTag(xml: string, start: number): Tag | null {
  TAG.lastIndex = start;
  const match = TAG.exec(xml);
  const { end = '', name = '', empty = '' } = match?.groups ?? {};
  if (!match) return null;
  return { kind: end ? 'end' : empty ? 'empty' : 'start', name, start, end: start + match[0].length };
}

const TAG = /<(?<end>\/?)(?<name>[\w.:-]+)(?:\s[^<>]*?)?(?<empty>\/?)>/y;

import { parseFeed } from 'feedsmith';
import { doiAddress } from '../doi.ts';
import { calendarDay, writtenDay } from '../written-day.ts';

/** What an item says, whatever the kind of its feed. */
export interface FeedItem {
  readonly title: string;
  /** Its text: HTML, or plain text. */
  readonly text: string;
  readonly isPlain: boolean;
  /** Addresses and ids, those of the paper first. */
  readonly addresses: readonly string[];
  readonly authors: readonly string[];
  /** The UTC day of its date. */
  readonly publishedOn: string | null;
  /** The day of its date in the date's own time zone. */
  readonly listedOn: string | null;
  readonly categories: readonly string[];
  readonly comments: number | null;
  /** What arXiv's authors remark. */
  readonly remark: string | null;
  /** What arXiv announces of a paper: `new`, `cross`, `replace` or `replace-cross`. */
  readonly announced?: string;
}

/** A feed, without its items' texts. */
export interface FeedHead {
  readonly title: string | null;
  readonly language: string | null;
  readonly terms: string | null;
  /** The day on which the feed was made, in its own time zone. */
  readonly day: string | null;
}

/** A feed and its items. */
export interface ParsedFeed {
  readonly head: FeedHead;
  readonly items: readonly FeedItem[];
}

/**
 * Parses a feed of any kind.
 * @throws Error where it is none
 */
export function readFeed(source: string): ParsedFeed {
  const parsed = parse(withoutLongPersons(source));
  if (parsed.format === 'atom') return atomFeed(parsed.feed);
  if (parsed.format === 'json') return jsonFeed(parsed.feed);
  return parsed.format === 'rss' ? rssFeed(parsed.feed) : rdfFeed(parsed.feed);
}

/** Its dates stay as the feed has them. */
function parse(source: string) {
  return parseFeed(source);
}

/**
 * The feed without what stands for a person and would take the library too long: many brackets that nothing closes, or a
 * long run of separators. Anything else stays as it is.
 */
export function withoutLongPersons(source: string): string {
  return source.replace(PERSON, (element, opening: string, person: string) =>
    isWrittenStrangely(person) ? opening : element,
  );
}

function isWrittenStrangely(person: string): boolean {
  if (person.length < SHORT_PERSON) return false;
  const isUnclosed = BRACKETS.some(([opening, closing]) => countOf(opening, person) > countOf(closing, person) + 50);
  return isUnclosed || hasLongPart(person, /\S+/g, 1000) || hasLongPart(person, SEPARATORS, 100);
}

function hasLongPart(text: string, pattern: RegExp, length: number): boolean {
  return text.match(pattern)?.some((part) => part.length >= length) ?? false;
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

const PERSON =
  /(<(?:author|managingEditor|webMaster)(?:\s[^<>]*)?>)((?:(?!<\/?(?:author|managingEditor|webMaster)[\s>])[^])+)/gi;
const SHORT_PERSON = 500;
const BRACKETS: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/\(|&(?:amp|lpar|#40|#x28);/gi, /\)/g],
  [/\[|&(?:amp|lbrack|lsqb|#91|#x5b);/gi, /\]/g],
  [/<|&(?:amp|lt|#60|#x3c);/gi, />|&gt;/g],
];
const SEPARATORS = /(?:[\s,\-|/:;]|&[^&;\s]{1,8};)+/g;

type Parsed = ReturnType<typeof parse>;
type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];

function rssFeed(feed: FeedOf<'rss'>): ParsedFeed {
  const items = (feed.items ?? []).map((item): FeedItem => ({
    title: item.title ?? item.dc?.titles?.[0] ?? '',
    text: item.content?.encoded ?? item.description ?? item.dc?.descriptions?.[0] ?? '',
    isPlain: false,
    addresses: present([item.link, item.guid?.value, ...(item.dc?.identifiers ?? [])]),
    authors: present(item.dc?.creators ?? item.authors?.map(({ name }) => name) ?? []),
    ...daysOf([item.pubDate, ...(item.dc?.dates ?? []), item.atom?.published, item.atom?.updated]),
    categories: present([...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])]),
    comments: item.slash?.comments ?? null,
    remark: null,
  }));
  const head = {
    title: feed.title ?? null,
    language: feed.language ?? feed.dc?.languages?.[0] ?? null,
    terms: feed.copyright ?? feed.dc?.rights?.[0] ?? null,
    day: firstDay([feed.lastBuildDate, feed.pubDate, ...(feed.dc?.dates ?? []), feed.atom?.updated]),
  };
  return { head, items };
}

function rdfFeed(feed: FeedOf<'rdf'>): ParsedFeed {
  const items = (feed.items ?? []).map((item): FeedItem => ({
    title: item.title ?? '',
    text: item.content?.encoded ?? item.description ?? item.dc?.descriptions?.[0] ?? '',
    isPlain: false,
    addresses: present([item.link, ...(item.dc?.identifiers ?? [])]),
    authors: present(item.dc?.creators ?? []),
    ...daysOf(item.dc?.dates ?? []),
    categories: present(item.dc?.subjects ?? []),
    comments: item.slash?.comments ?? null,
    remark: null,
  }));
  const head = {
    title: feed.title ?? null,
    language: feed.dc?.languages?.[0] ?? null,
    terms: feed.dc?.rights?.[0] ?? null,
    day: firstDay(feed.dc?.dates ?? []),
  };
  return { head, items };
}

function atomFeed(feed: FeedOf<'atom'>): ParsedFeed {
  const items = (feed.entries ?? []).map((entry): FeedItem => {
    const links = (entry.links ?? []).toSorted((a, b) => Number(isAside(a)) - Number(isAside(b)));
    return {
      title: entry.title?.value ?? '',
      text: entry.content?.value ?? entry.summary?.value ?? '',
      isPlain: (entry.content?.value === undefined ? entry.summary : entry.content)?.type === 'text',
      addresses: present([entry.id, ...links.map(({ href }) => href), entry.arxiv?.doi && doiAddress(entry.arxiv.doi)]),
      authors: present(entry.dc?.creators ?? (entry.authors ?? []).map(({ name }) => name)),
      ...daysOf([entry.published, ...(entry.dc?.dates ?? []), entry.updated]),
      categories: present([
        entry.arxiv?.primaryCategory?.term,
        ...(entry.categories ?? []).map(({ term }) => term),
        ...(entry.dc?.subjects ?? []),
      ]),
      comments: entry.slash?.comments ?? null,
      remark: entry.arxiv?.comment ?? null,
    };
  });
  const head = {
    title: feed.title?.value ?? null,
    language: feed.xml?.lang ?? null,
    terms: feed.rights?.value ?? null,
    day: firstDay([feed.updated]),
  };
  return { head, items };
}

function jsonFeed(feed: FeedOf<'json'>): ParsedFeed {
  const items = (feed.items ?? []).map((item): FeedItem => ({
    title: item.title ?? '',
    text: item.content_html ?? item.content_text ?? item.summary ?? '',
    isPlain: item.content_html === undefined,
    addresses: present([item.external_url, item.url, item.id]),
    authors: present((item.authors ?? []).map(({ name }) => name)),
    ...daysOf([item.date_published, item.date_modified]),
    categories: present(item.tags ?? []),
    comments: null,
    remark: null,
  }));
  return { head: { title: feed.title ?? null, language: feed.language ?? null, terms: null, day: null }, items };
}

/** Whether a link leads to something beside the paper. */
function isAside({ rel }: { readonly rel?: string | undefined }): boolean {
  return rel !== undefined && rel !== 'alternate';
}

function present(values: readonly (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined && value.trim() !== '') as string[];
}

function daysOf(dates: readonly (string | undefined)[]): Pick<FeedItem, 'publishedOn' | 'listedOn'> {
  return { publishedOn: firstDay(dates, writtenDay), listedOn: firstDay(dates) };
}

function firstDay(dates: readonly (string | undefined)[], dayOf = calendarDay): string | null {
  for (const date of dates) {
    const day = date === undefined ? null : dayOf(date);
    if (day !== null) return day;
  }
  return null;
}

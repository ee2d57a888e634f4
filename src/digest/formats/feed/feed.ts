import type { Body, DigestFormat, EntryDraft, ParsedBody } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import type { Header } from '../../schema.ts';
import { doiAddress } from '../doi.ts';
import { failureOfItem } from './failed-item.ts';
import { closeElements, findItems, itemIsolator, itemsContent, keepItems, rootOf } from './feed-document.ts';
import { feedEntry } from './feed-entry.ts';
import { readFeed, withoutLongPersons, type FeedHead, type FeedItem } from './feed-items.ts';
import { draftGroups, fillDays, groupByDay } from '../group-by-day.ts';
import { textPlaces } from '../text-places.ts';

/** RSS of any version, and Atom. Each item is parsed by itself, so that a broken one costs no other. */
export const feed: DigestFormat = {
  name: 'feed',
  source: null,
  recognizes: startsFeed,
  parse: parseXmlFeed,
};

/** Whether a text starts with the root of a feed, below declarations and comments. */
function startsFeed(text: string): boolean {
  const root = FEED_ROOT.exec(rootOf(text))?.[1]?.toLowerCase();
  return root === 'rdf:rdf' ? RSS_PART.test(text) : root !== undefined;
}

const FEED_ROOT = /^<(rss|rdf:RDF|(?:[\w.-]+:)?feed)[\s>]/i;
/** RDF may hold anything; only RSS 1.0 has these. */
const RSS_PART = /<(?:[\w.-]{1,40}:)?(?:channel|item)[\s>]/i;

const NO_HEAD: FeedHead = { title: null, language: null, terms: null, day: null };

/** An item that makes an entry. */
interface ListedItem {
  readonly index: number;
  readonly entry: EntryDraft;
  readonly listedOn: string | null;
}

function parseXmlFeed({ path, text, firstLine, header: given, day }: Body): ParsedBody {
  const spans = findItems(text);
  const placeOf = textPlaces(text, path, firstLine);
  const head = readHead(closeElements(keepItems(text, spans, () => false)));
  const header = feedHeader(given, head);
  const isolate = itemIsolator(text, spans);
  const read = spans.map((span, index) => {
    const xml = isolate(span);
    return readItem(
      span.isClosed ? { xml } : { xml, cut: text.slice(span.start, span.end) },
      index,
      placeOf(span.start),
      { ...given, ...header },
    );
  });
  const listed = read.flatMap((item) => item.listed ?? []);
  const groups = groupByDay(fillDays(listed), day ?? head.day);
  const contentOf = (items: readonly ListedItem[]) => itemsContent(text, spans, groups.length === 1 ? null : items);
  const drafts = draftGroups(groups, { path, line: firstLine, column: 1 }, contentOf).map((draft) => ({
    ...draft,
    date: day === null ? (head.day ?? draft.date) : null,
  }));
  const isRefused = spans.length > 0 && listed.length === 0;
  const from = head.day === null ? INFERRED_FROM_ITEMS : 'the day on which the feed was made';
  return {
    drafts,
    issues: [
      ...drafts.flatMap(({ date, place }) =>
        date === null || isRefused ? [] : createIssue('inferred-day', place, date, from),
      ),
      ...read.flatMap(({ issues }) => issues),
    ],
    header,
  };
}

/** Where the day of a feed's items comes from that does not say when it was made. */
export const INFERRED_FROM_ITEMS = 'from the dates of its items';

/** What a feed says about itself; the file's own header wins. */
function feedHeader({ source, language, terms }: Header, head: FeedHead): Header {
  const header = {
    source: source ?? head.title,
    language: language ?? (LANGUAGE.test(head.language ?? '') ? head.language : null),
    terms: terms ?? head.terms,
  };
  return Object.fromEntries(Object.entries(header).filter(([, value]) => value !== null)) as Header;
}

const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/;

function readHead(xml: string): FeedHead {
  try {
    return readFeed(xml).head;
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    return NO_HEAD;
  }
}

/** An item with what arXiv's own RSS says in elements of its own, which the library leaves out. */
function withArxivElements(item: FeedItem | undefined, xml: string): FeedItem | undefined {
  const found = new Map(Array.from(xml.matchAll(ARXIV_ELEMENT), ([, name = '', text = '']) => [name, text]));
  if (!item || found.size === 0) return item;
  const [announced, doi] = [found.get('announce_type'), found.get('DOI')];
  const addresses = doi === undefined ? item.addresses : [...new Set([...item.addresses, doiAddress(doi)])];
  return { ...item, addresses, ...(announced !== undefined && { announced }) };
}

const ARXIV_ELEMENT = /<arxiv:(announce_type|DOI)>\s{0,20}([^<\s]{1,200})/g;

function readItem(
  { xml, cut: source }: { readonly xml: string; readonly cut?: string },
  index: number,
  place: Place,
  header: Header,
): { listed: ListedItem | null; issues: readonly Issue[] } {
  const persons = withoutLongPersons(xml) === xml ? [] : [createIssue('invalid-field', place, 'author', xml, 'names')];
  const cut = source === undefined ? [] : [createIssue('invalid-field', place, 'item', source, 'a closing tag')];
  try {
    const item = withArxivElements(readFeed(xml).items[0], xml);
    const failure = item ? failureOfItem(item) : null;
    if (failure !== null) return { listed: null, issues: [createIssue('error-answer', place, failure)] };
    const { entry, issues } = item ? feedEntry(item, place, header) : { entry: null, issues: [] };
    if (!item || !entry) return { listed: null, issues: [createIssue('invalid-record', place, 'found no title')] };
    return { listed: { index, entry, listedOn: item.listedOn }, issues: [...cut, ...persons, ...issues] };
  } catch (cause) {
    if (cause instanceof RangeError) throw cause;
    return { listed: null, issues: [createIssue('invalid-record', place, 'found XML that cannot be read')] };
  }
}

import { parseExternalId } from '../../../external-id.ts';
import { parsePaperId } from '../../../paper-id.ts';
import { blankEntry, type EntryDraft } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { joinBlocks, readLines, type Line } from '../../../source/lines.ts';
import { LinkSchema, type Header, type Link } from '../../schema.ts';
import { tooComplexHtml } from '../../../text/limits.ts';
import type { FeedItem } from './feed-items.ts';
import { addressesIn, htmlToLines, htmlToText, plainText } from '../html-text.ts';
import { authorFacts, readAuthorNames, type AuthorFacts } from '../author-names.ts';
import { ARXIV_CATEGORY } from '../arxiv-category.ts';
import { factOf, isAddress, type FactName } from '../fact-labels.ts';
import { FACT_READERS } from '../fact-readers.ts';
import { readLabelledFacts, type LabelledValue } from '../labelled-facts.ts';

/** Makes an entry of an item; null without a title. */
export function feedEntry(
  item: FeedItem,
  place: Place,
  header: Header,
): { readonly entry: EntryDraft | null; readonly issues: readonly Issue[] } {
  const { title, id: titleId, category } = readTitle(item.title);
  if (title === '') return { entry: null, issues: [] };
  const { text: source, id: announcedId, announced } = readAnnouncement(item.text);
  const lines = item.isPlain ? readLines(source, 1) : htmlToLines(source);
  const { values, abstract, text } = readText(
    lines.filter((line) => !BOILERPLATE.test(plainText(line.text))),
    place,
  );
  const { facts, issues } = readLabelledFacts(values);
  const addresses = [titleId, announcedId, ...item.addresses].filter((address) => address !== null);
  const isArxivs = category !== null || announcedId !== null || item.addresses.some((address) => OAI.test(address));
  const arxivId = addresses.map(parsePaperId).find((id) => id !== null) ?? facts.arxivId ?? onlyId(lines);
  const summary = abstract !== null && text !== null ? summaryOf(text, header) : null;
  const entry = {
    ...blankEntry(place),
    ...readAuthors(item.authors, isArxivs),
    publishedOn: (item.announced ?? announced) === 'new' ? item.publishedOn : null,
    ...sortCategories([category, ...item.categories].filter((name) => name !== null)),
    remark: item.remark,
    comments: item.comments,
    text: abstract ?? text,
    isOwnText: abstract === null && isPost(addresses),
    summary,
    ...facts,
    title,
    arxivId,
    links: [...(facts.links ?? []), ...linksOf(item.addresses)],
  };
  return { entry, issues: [...issues, ...complexityIssues(item, place)] };
}

function complexityIssues({ title, text, isPlain, authors }: FeedItem, place: Place): Issue[] {
  const reasons = [title, isPlain ? '' : text, ...authors].map(tooComplexHtml).filter((reason) => reason !== null);
  return [...new Set(reasons)].map((reason) => createIssue('too-complex', place, reason));
}

/** What blogs put below each item. */
const BOILERPLATE =
  /^(?:(?:read more|continue reading|comments|\[link\] \[comments\])\W*$|the post .* appeared first on )/i;

/** `Lamps. (arXiv:2401.00001v1 [cs.CL])` and `[2401.00001] Lamps`. */
const TITLE_TAIL = /^\(arXiv:(\S+?) \[([\w.-]+)\](?: [A-Z ]+)?\)$/;
const TITLE_HEAD = /^\[(\d{4}\.\d{4,5}(?:v\d+)?)\]\s*/;

function readTitle(source: string): { title: string; id: string | null; category: string | null } {
  const whole = (htmlToText(source) ?? '').replace(/\s+/g, ' ').trim();
  const tailStart = whole.lastIndexOf('(arXiv:');
  const [tail = '', tailId, category = null] = TITLE_TAIL.exec(tailStart < 0 ? '' : whole.slice(tailStart)) ?? [];
  const headId = TITLE_HEAD.exec(whole)?.[1];
  const title = tail === '' ? whole : whole.slice(0, tailStart).replace(/\.? ?$/, '');
  return { title: title.replace(TITLE_HEAD, ''), id: tailId ?? headId ?? null, category };
}

/**
 * arXiv's own feeds start each text with the id and what is announced: `arXiv:2401.00001v1 Announce Type: new`. Their dates
 * are those of the announcement, which may be of an old paper's new version.
 */
function readAnnouncement(text: string): { text: string; id: string | null; announced: string } {
  const [head = '', id = null, type = 'new'] = /^\s*arXiv:(\S+)\s+Announce Type:\s*(\S+)\s*/i.exec(text) ?? [];
  return { text: text.slice(head.length), id, announced: type.toLowerCase() };
}

const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,}\//i;

/** Whether an item leads to a page about a paper, and not to the paper: its text is by whoever wrote the page. */
function isPost(addresses: readonly string[]): boolean {
  const isPaper = addresses.some(
    (address) => parsePaperId(address) !== null || parseExternalId(address) !== null || DOI.test(address),
  );
  return !isPaper && addresses.some((address) => /^https?:/i.test(address));
}

const LABELLED = /^([A-Za-z][A-Za-z; -]{0,20}?) ?: ?(.*)$/;

/** Separates labelled values from texts; a line without a label is text. */
function readText(
  lines: readonly Line[],
  place: Place,
): { values: readonly LabelledValue[]; abstract: string | null; text: string | null } {
  const values: LabelledValue[] = [];
  const texts: Record<'abstract' | 'summary', Line[]> = { abstract: [], summary: [] };
  let kind: keyof typeof texts = 'summary';
  for (const line of lines) {
    const plain = plainText(line.text);
    const [, label = '', rest = ''] = LABELLED.exec(plain) ?? [];
    const fact = factOf(label);
    if (fact === 'abstract' || fact === 'summary') {
      kind = fact;
      texts[kind].push({ ...line, text: rest });
    } else {
      const value = fact === null ? null : valueOf(fact, rest, line);
      if (fact === null || value === null) texts[kind].push({ ...line, text: plain });
      else values.push({ fact, label, value, place });
    }
  }
  const joined = (own: readonly Line[]): string | null => joinBlocks(own.filter(({ text }) => text !== ''));
  return { values, abstract: joined(texts.abstract), text: joined(texts.summary) };
}

/** The value of a labelled line; null where it is a sentence that happens to start like one. */
function valueOf(fact: FactName, value: string, line: Line): string | null {
  if (FACT_READERS[fact] === null) return null;
  if (!isAddress(fact)) return value;
  const [address] = addressesIn(line.text);
  const written = address ?? value;
  return /^https?:/i.test(written) || parsePaperId(written) !== null ? written : null;
}

/** How arXiv's own feeds identify their items. */
const OAI = /^oai:arXiv\.org:/i;

/** The id that the links of a text lead to, where they lead to one paper alone. */
function onlyId(lines: readonly Line[]): string | null {
  const ids = new Set(lines.flatMap(({ text }) => addressesIn(text).flatMap((address) => parsePaperId(address) ?? [])));
  const [id] = ids;
  return id !== undefined && ids.size === 1 ? id : null;
}

function linksOf(addresses: readonly string[]): Link[] {
  const others = new Set(addresses.filter((address) => parsePaperId(address) === null));
  return [...others].flatMap((url) => {
    const link = LinkSchema.safeParse({ kind: 'other', url });
    return link.success ? link.data : [];
  });
}

/** Some feeds give each author, others all in one text; arXiv's own have lists of names, each given name first. */
function readAuthors(names: readonly string[], isArxivs: boolean): AuthorFacts {
  const plain = names.flatMap((name) => htmlToText(name) ?? []);
  return authorFacts(readAuthorNames(plain, { commasSeparate: isArxivs }));
}

function sortCategories(names: readonly string[]): Pick<EntryDraft, 'categories' | 'keywords'> {
  const all = [...new Set(names.map((name) => name.trim()))];
  const categories = all.filter((name) => ARXIV_CATEGORY.test(name));
  const keywords = all.filter((name) => !ARXIV_CATEGORY.test(name));
  return {
    categories: categories.length === 0 ? null : categories,
    keywords: keywords.length === 0 ? null : keywords,
  };
}

function summaryOf(text: string, { textBy, source, language = 'en' }: Header): EntryDraft['summary'] {
  return { text, by: textBy ?? source ?? null, language };
}

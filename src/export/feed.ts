import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Archive } from '../archive/archive.ts';
import { firstDay } from '../paper/first-day.ts';
import { plainText, renderTitle } from '../paper/render-text.ts';
import type { Paper } from '../paper/schema.ts';
import type { Site } from '../site/settings.ts';
import type { Wording } from '../site/wording.ts';
import { escapeHtml, keepXmlCharacters } from '../text/write/escape.ts';
import { absoluteUrl, arxivUrls, paths } from '../site/urls.ts';
import { otherAuthors } from '../paper/byline.ts';
import { readingLinks } from '../paper/reading-links.ts';

/** What a feed is made of. */
export interface FeedSource {
  readonly archive: Archive;
  readonly site: Site;
  readonly wording: Wording;
}

/** A feed of the newest papers, before it is written in one of the formats. */
interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** When its newest item was updated: a feed of the same content has the same bytes. */
  readonly updated: Date;
  readonly items: readonly FeedItem[];
}

interface FeedItem {
  /** The permanent link, which is also the identity of the item. */
  readonly url: string;
  readonly title: string;
  readonly html: string;
  /** Who wrote the paper, else the digest's source: an item without authors would get those of the feed. */
  readonly authors: readonly string[];
  /** The labels of its topics, then categories of arXiv. */
  readonly categories: readonly string[];
  /** Its PDF; null where none is known. */
  readonly pdf: string | null;
  readonly published: Date;
  /** A moment that no other item has, later than those of the items below it. */
  readonly updated: Date;
}

/** A feed has whole days, the newest first, until it has so many papers. */
const ENOUGH_ITEMS = 100;
/** More papers than a day has: each gets a second of its own, and keeps it when others join the day below it. */
const SECONDS_OF_DAY = 20_000;

/** RSS 2.0 (https://www.rssboard.org/rss-specification) of the newest papers. */
export function toRss(source: FeedSource): string {
  const feed = newestPapers(source);
  return generateRssFeed({
    title: feed.title,
    link: absoluteUrl(paths.home),
    description: feed.description,
    language: feed.language,
    pubDate: feed.updated,
    lastBuildDate: feed.updated,
    atom: { links: [{ href: absoluteUrl(paths.feeds.rss), rel: 'self', type: 'application/rss+xml' }] },
    items: feed.items.map(({ url, title, html, authors, categories, updated }) => ({
      title,
      link: url,
      description: html,
      guid: { value: url, isPermaLink: true },
      // Readers order items by it.
      pubDate: updated,
      // RSS's own `author` must be an e-mail address.
      dc: { creators: [...authors] },
      categories: categories.map((name) => ({ name })),
    })),
  });
}

/** Atom (RFC 4287) of the newest papers. */
export function toAtom(source: FeedSource): string {
  const feed = newestPapers(source);
  return generateAtomFeed({
    id: absoluteUrl(paths.home),
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: feed.updated,
    links: [
      { href: absoluteUrl(paths.feeds.atom), rel: 'self', type: 'application/atom+xml' },
      { href: absoluteUrl(paths.home), rel: 'alternate', type: 'text/html' },
    ],
    entries: feed.items.map(({ url, title, html, authors, categories, pdf, published, updated }) => ({
      id: url,
      title: { value: title },
      links: [
        { href: url, rel: 'alternate', type: 'text/html' },
        ...(pdf === null ? [] : [{ href: pdf, rel: 'related', type: 'application/pdf' }]),
      ],
      published,
      updated,
      authors: authors.map((name) => ({ name })),
      categories: categories.map((term) => ({ term })),
      content: { value: html, type: 'html' },
    })),
  });
}

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) of the newest papers. */
export function toJsonFeed(source: FeedSource): string {
  const feed = newestPapers(source);
  const json = generateJsonFeed({
    title: feed.title,
    home_page_url: absoluteUrl(paths.home),
    feed_url: absoluteUrl(paths.feeds.json),
    description: feed.description,
    language: feed.language,
    items: feed.items.map(({ url, title, html, authors, categories, updated }) => ({
      id: url,
      url,
      title,
      content_html: html,
      date_published: updated,
      authors: authors.map((name) => ({ name })),
      tags: [...categories],
    })),
  });
  // The format requires the list, but the generator leaves an empty one out.
  return `${JSON.stringify(feed.items.length > 0 ? json : { ...(json as object), items: [] }, null, 2)}\n`;
}

/** Papers of the newest days, each only on its first day: a paper that is listed again is not new. */
function newestPapers(source: FeedSource): Feed {
  const { archive, site } = source;
  const items: FeedItem[] = [];
  for (const { date, paperIds } of archive.days.toReversed()) {
    if (items.length >= ENOUGH_ITEMS) break;
    const papers = paperIds.flatMap((id) => archive.papers.get(id) ?? []);
    items.push(
      ...papers.flatMap((paper, index) =>
        firstDay(paper) === date ? feedItem(paper, momentOf(date, index), source) : [],
      ),
    );
  }
  return {
    title: keepXmlCharacters(site.title),
    description: keepXmlCharacters(site.description),
    language: site.language,
    updated: items[0]?.updated ?? new Date(archive.days.at(-1)?.date ?? 0),
    items,
  };
}

/** A moment of a day for the item at a place of it, from 0. */
function momentOf(date: string, index: number): Date {
  return new Date(Date.parse(date) + Math.max(0, SECONDS_OF_DAY - index) * 1000);
}

function feedItem(paper: Paper, updated: Date, { archive, wording }: FeedSource): FeedItem {
  const { id, title, abstract, summary, authors, organization, categories, topics, arxivId, appearances } = paper;
  const by = summary?.by == null ? wording.text('paper.summary') : wording.text('paper.summaryBy', { by: summary.by });
  const people = authors?.length ? authors : organization === null ? [] : [organization.name];
  const source = appearances[0]?.source ?? wording.text('digest.unnamed');
  const text = abstract === null && summary ? `${by}\n\n${plainText(summary.text)}` : plainText(abstract ?? '');
  return {
    url: absoluteUrl(paths.paper(id)),
    title: keepXmlCharacters(renderTitle(title).plain),
    html: peopleAndLinks(paper, people, wording) + toParagraphs(text),
    authors: (people.length > 0 ? people : [source]).map(keepXmlCharacters),
    categories: [...topics.map((slug) => archive.topics.get(slug)?.label ?? slug), ...(categories ?? [])],
    pdf: arxivId === null ? null : arxivUrls.pdf(arxivId),
    published: new Date(firstDay(paper)),
    updated,
  };
}

/** Who wrote a paper and where to read it, as the first lines of its item. */
function peopleAndLinks(paper: Paper, people: readonly string[], wording: Wording): string {
  const others = paper.authors === null ? null : otherAuthors(paper, paper.authors.length, wording);
  const names = [people.join(', '), others].filter(Boolean).join(' ');
  const links = readingLinks(paper, wording).map(
    ({ label, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`,
  );
  return toParagraphs(names) + (links.length === 0 ? '' : `<p>${links.join(' · ')}</p>`);
}

/** Plain text as paragraphs of HTML: feed readers drop MathML. */
function toParagraphs(plain: string): string {
  return plain
    .split('\n\n')
    .filter(Boolean)
    .map((paragraph) => `<p>${escapeHtml(keepXmlCharacters(paragraph))}</p>`)
    .join('');
}

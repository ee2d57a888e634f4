import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Archive } from '../archive/archive.ts';
import { firstDay } from '../paper/first-day.ts';
import { plainText, renderTitle } from '../paper/render-text.ts';
import type { Paper } from '../paper/schema.ts';
import type { Site } from '../site/settings.ts';
import type { Wording } from '../site/wording.ts';
import { escapeHtml, keepXmlCharacters } from '../text/write/escape.ts';
import { absoluteUrl, paths } from '../site/urls.ts';

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
  /** The newest digest's day: a feed of the same content has the same bytes. */
  readonly updated: Date;
  readonly items: readonly FeedItem[];
}

interface FeedItem {
  /** The permanent link, which is also the identity of the item. */
  readonly url: string;
  readonly title: string;
  readonly html: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly date: Date;
}

/** The most days and papers in a feed. */
const MOST_DAYS = 5;
const MOST_ITEMS = 100;

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
    items: feed.items.map(({ url, title, html, authors, categories, date }) => ({
      title,
      link: url,
      description: html,
      guid: { value: url, isPermaLink: true },
      pubDate: date,
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
    authors: [{ name: feed.title }],
    links: [
      { href: absoluteUrl(paths.feeds.atom), rel: 'self', type: 'application/atom+xml' },
      { href: absoluteUrl(paths.home), rel: 'alternate', type: 'text/html' },
    ],
    entries: feed.items.map(({ url, title, html, authors, categories, date }) => ({
      id: url,
      title: { value: title },
      links: [{ href: url, rel: 'alternate', type: 'text/html' }],
      published: date,
      updated: date,
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
    items: feed.items.map(({ url, title, html, authors, categories, date }) => ({
      id: url,
      url,
      title,
      content_html: html,
      date_published: date,
      authors: authors.map((name) => ({ name })),
      tags: [...categories],
    })),
  });
  // The format requires the list, but the generator leaves an empty one out.
  return `${JSON.stringify(feed.items.length > 0 ? json : { ...(json as object), items: [] }, null, 2)}\n`;
}

/** Papers of the newest days, each only on its first day: a paper that is listed again is not new. */
function newestPapers({ archive: { days, papers }, site, wording }: FeedSource): Feed {
  const newest = days.slice(-MOST_DAYS).toReversed();
  const items = newest.flatMap(({ date, paperIds }) =>
    paperIds
      .flatMap((id) => papers.get(id) ?? [])
      .filter((paper) => firstDay(paper) === date)
      .map((paper) => feedItem(paper, date, wording)),
  );
  return {
    title: keepXmlCharacters(site.title),
    description: keepXmlCharacters(site.description),
    language: site.language,
    updated: new Date(newest[0]?.date ?? 0),
    items: items.slice(0, MOST_ITEMS),
  };
}

function feedItem(paper: Paper, date: string, wording: Wording): FeedItem {
  const { id, title, abstract, summary, authors, organization, categories } = paper;
  const by = summary?.by == null ? wording.text('paper.summary') : wording.text('paper.summaryBy', { by: summary.by });
  const people = authors ?? (organization === null ? [] : [organization.name]);
  return {
    url: absoluteUrl(paths.paper(id)),
    title: keepXmlCharacters(renderTitle(title).plain),
    html:
      abstract === null && summary
        ? toParagraphs(`${by}\n\n${plainText(summary.text)}`)
        : toParagraphs(plainText(abstract ?? '')),
    authors: people.map(keepXmlCharacters),
    categories: categories ?? [],
    date: new Date(date),
  };
}

/** Plain text as paragraphs of HTML: feed readers drop MathML. */
function toParagraphs(plain: string): string {
  return plain
    .split('\n\n')
    .filter(Boolean)
    .map((paragraph) => `<p>${escapeHtml(keepXmlCharacters(paragraph))}</p>`)
    .join('');
}

import { generateAtomFeed } from 'feedsmith';
import { absoluteUrl, href, paths } from '../../site/urls.ts';
import type { Feed, FeedHistory } from './feed.ts';

/** Atom (RFC 4287), with the links between feeds that hold an archive together (RFC 5005). */
export function toAtom({ id, path, page, title, description, updated, items, history }: Feed): string {
  const xml = generateAtomFeed(
    {
      id,
      title: { value: title },
      subtitle: { value: description },
      updated,
      links: [
        { href: absoluteUrl(path), rel: 'self', type: ATOM },
        { href: absoluteUrl(page), rel: 'alternate', type: 'text/html' },
        ...historyLinks(history),
      ],
      entries: items.map((item) => ({
        id: item.url,
        title: { value: item.title },
        links: [
          { href: item.url, rel: 'alternate', type: 'text/html' },
          ...(item.pdf === null ? [] : [{ href: item.pdf, rel: 'related', type: 'application/pdf' }]),
        ],
        published: item.published,
        updated: item.updated,
        authors: item.authors.map((name) => ({ name })),
        categories: item.categories.map((term) => ({ term })),
        content: { value: item.html, type: 'html' },
      })),
    },
    { stylesheets: [{ type: 'text/css', href: href(paths.feeds.stylesheet) }] },
  );
  const packed = withoutIndents(xml);
  return history.isArchive ? markAsArchive(packed) : packed;
}

/** Without the line breaks and indents that the generator puts between tags; what stands in CDATA keeps its own. */
function withoutIndents(xml: string): string {
  const parts = xml.trim().split(/(?=<!\[CDATA\[)|(?<=\]\]>)/);
  return parts.map((part) => (part.startsWith(CDATA) ? part : part.replace(/(^|>)\s+(?=<|$)/g, '$1'))).join('');
}

const CDATA = '<![CDATA[';

const ATOM = 'application/atom+xml';

function historyLinks({ current, next, previousArchive }: FeedHistory): { href: string; rel: string; type: string }[] {
  const links = Object.entries({ current, next, 'prev-archive': previousArchive });
  return links.flatMap(([rel, path]) => (path === null ? [] : [{ href: absoluteUrl(path), rel, type: ATOM }]));
}

/** Adds the mark of an archived feed, which the generator does not know. */
function markAsArchive(xml: string): string {
  const mark = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>';
  const end = xml.indexOf('>', xml.indexOf('<feed')) + 1;
  return xml.slice(0, end) + mark + xml.slice(end);
}

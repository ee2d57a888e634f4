import type { ListedFeed } from '../export/feeds/opml.ts';

/** What the head of a page says. */
export interface PageHead {
  /** Null for the front page, which has the site's own title. */
  readonly title: string | null;
  /** One sentence; null takes the site's description, and an empty one is left out. */
  readonly description: string | null;
  /** The page's canonical path, without the base; null for a page that has no address of its own. */
  readonly path: string | null;
  /** Whether search engines may list the page. */
  readonly isIndexed: boolean;
  /** Whether feed and card are left out: name pages outnumber paper pages, so they are kept small. */
  readonly isBrief: boolean;
  /** Whether the title is that of a paper with tags for reference managers. */
  readonly isCitable: boolean;
  /** What Open Graph takes the page for. */
  readonly graphType: 'website' | 'article';
  /** The address of the picture of previews; null takes the site's card. */
  readonly pictureUrl: string | null;
  /** The link that a browser follows at once; null for a page that is no redirect. */
  readonly redirectHref: string | null;
  /** The feeds of what the page shows, besides that of all papers. */
  readonly feeds: readonly ListedFeed[];
  /** Another site that a form of the page sends to; null where none does. */
  readonly formOrigin: string | null;
  /** The same as Markdown; null where there is no such file. */
  readonly markdownHref: string | null;
  readonly previousHref: string | null;
  readonly nextHref: string | null;
}

/** A head with these fields, and defaults for the others. */
export function pageHead(fields: Pick<PageHead, 'title' | 'path'> & Partial<PageHead>): PageHead {
  return {
    description: null,
    isIndexed: true,
    isBrief: false,
    isCitable: false,
    graphType: 'website',
    pictureUrl: null,
    redirectHref: null,
    feeds: [],
    formOrigin: null,
    markdownHref: null,
    previousHref: null,
    nextHref: null,
    ...fields,
  };
}

import { absoluteUrl } from '../site/urls.ts';
import { escapeXml } from '../text/write/escape.ts';

/** A page or a file of a sitemap. */
export interface SitemapEntry {
  /** Without the base, unencoded. */
  readonly path: string;
  /** The newest day that concerns it; null where nothing says when it changed. */
  readonly newest: string | null;
}

/** A sitemap of pages (https://www.sitemaps.org/protocol.html). */
export function toSitemap(pages: readonly SitemapEntry[]): string {
  return toDocument('urlset', 'url', pages);
}

/** An index of sitemaps. */
export function toSitemapIndex(sitemaps: readonly SitemapEntry[]): string {
  return toDocument('sitemapindex', 'sitemap', sitemaps);
}

/** What tells crawlers that they may read everything, and where the sitemap is (https://www.robotstxt.org). */
export function toRobots(sitemapPath: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(sitemapPath)}\n`;
}

function toDocument(root: string, element: string, entries: readonly SitemapEntry[]): string {
  const rows = entries.map(({ path, newest }) => {
    const lastmod = newest === null ? '' : `<lastmod>${newest}</lastmod>`;
    return `<${element}><loc>${escapeXml(absoluteUrl(path))}</loc>${lastmod}</${element}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${rows.join('')}</${root}>
`;
}

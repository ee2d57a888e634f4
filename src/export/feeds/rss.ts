import { generateRssFeed } from 'feedsmith';
import { absoluteUrl, href, paths } from '../../site/urls.ts';
import type { Feed } from './feed.ts';

/** RSS 2.0 (https://www.rssboard.org/rss-specification). */
export function toRss({ path, page, title, description, language, updated, items }: Feed): string {
  return generateRssFeed(
    {
      title,
      link: absoluteUrl(page),
      description,
      language,
      pubDate: updated,
      lastBuildDate: updated,
      atom: { links: [{ href: absoluteUrl(path), rel: 'self', type: 'application/rss+xml' }] },
      items: items.map((item) => ({
        title: item.title,
        link: item.url,
        description: item.html,
        guid: { value: item.url, isPermaLink: true },
        // Readers order items by it.
        pubDate: item.updated,
        // RSS's own `author` must be an e-mail address.
        dc: { creators: [...item.authors] },
        categories: item.categories.map((name) => ({ name })),
      })),
    },
    { stylesheets: [{ type: 'text/css', href: href(paths.feeds.stylesheet) }] },
  );
}

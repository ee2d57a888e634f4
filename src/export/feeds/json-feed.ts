import { generateJsonFeed } from 'feedsmith';
import { absoluteUrl } from '../../site/urls.ts';
import type { Feed } from './feed.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function toJsonFeed({ path, page, title, description, language, items }: Feed): string {
  const json = generateJsonFeed({
    title,
    home_page_url: absoluteUrl(page),
    feed_url: absoluteUrl(path),
    description,
    language,
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      content_html: item.html,
      date_published: item.updated,
      authors: item.authors.map((name) => ({ name })),
      tags: [...item.categories],
    })),
  });
  // The format requires the list, but the generator leaves an empty one out.
  return `${JSON.stringify(items.length > 0 ? json : { ...(json as object), items: [] }, null, 2)}\n`;
}

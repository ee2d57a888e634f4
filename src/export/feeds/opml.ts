import { generateOpml } from 'feedsmith';
import { absoluteUrl } from '../../site/urls.ts';
import { keepXmlCharacters } from '../../text/write/escape.ts';

/** A feed as a list of feeds names it. Paths are without the base. */
export interface ListedFeed {
  readonly title: string;
  readonly path: string;
  /** The page whose news it has. */
  readonly page: string;
}

/** The feeds of a site as OPML 2.0 (http://opml.org/spec2.opml), which feed readers import. */
export function toOpml(title: string, feeds: readonly ListedFeed[]): string {
  return generateOpml({
    head: { title: keepXmlCharacters(title) },
    body: {
      outlines: feeds.map((feed) => ({
        text: keepXmlCharacters(feed.title),
        title: keepXmlCharacters(feed.title),
        type: 'rss',
        xmlUrl: absoluteUrl(feed.path),
        htmlUrl: absoluteUrl(feed.page),
      })),
    },
  });
}

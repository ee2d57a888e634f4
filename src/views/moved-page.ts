import type { Archive } from '../archive/archive.ts';
import { absoluteUrl, href } from '../site/urls.ts';
import { escapeHtml } from '../text/write/escape.ts';
import { pageHead, type PageHead } from './head.ts';
import type { LinkedTitle } from './parts/linked-title.ts';
import { permanentRoute, type Route } from './route.ts';
import type { SiteContext } from './site-context.ts';

/** What the page at a published path shows after its page has moved or was taken down. */
export interface MovedPage {
  readonly head: PageHead;
  readonly title: string;
  /** The new address; null for a page that was taken down. */
  readonly target: LinkedTitle | null;
  /** Why it was taken down, in the editors' words; null without a reason. */
  readonly reason: string | null;
}

/** Every path that the editors moved or took down. */
export function movedRoutes({ redirects }: Archive): Route[] {
  return Array.from(redirects.keys(), (path) => permanentRoute(path, null));
}

/** Makes the page of a path that moved or was taken down. */
export function movedPage({ archive, wording }: SiteContext, { path }: Route): MovedPage {
  const { to, reason } = archive.redirects.get(path) ?? { to: null, reason: null };
  if (to === null) {
    const title = wording.text('gone.title');
    return { head: pageHead({ title, path, isIndexed: false }), title, target: null, reason };
  }
  return {
    head: pageHead({
      title: wording.text('redirect.page'),
      path: to,
      isIndexed: false,
      redirectHref: href(to),
    }),
    title: wording.text('redirect.title'),
    target: { href: href(to), html: escapeHtml(absoluteUrl(to)) },
    reason: null,
  };
}

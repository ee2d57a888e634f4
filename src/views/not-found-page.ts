import { href, paths } from '../site/urls.ts';
import { pageHead, type PageHead } from './head.ts';
import type { SiteContext } from './site-context.ts';

/** What the page for unknown addresses shows. */
export interface NotFoundPage {
  readonly head: PageHead;
  readonly title: string;
  /** What stands before each path of the site; empty at the root of a host. */
  readonly base: string;
}

/** Makes the page for unknown addresses. */
export function notFoundPage({ wording }: SiteContext): NotFoundPage {
  const title = wording.text('notFound.title');
  return { head: pageHead({ title, path: null, isIndexed: false }), title, base: href(paths.home).slice(0, -1) };
}

import { paths } from '../site/urls.ts';
import { pageHead, type PageHead } from './head.ts';
import type { SiteContext } from './site-context.ts';

/** What a page shows before its script runs, where nothing of it is known to the build. */
export interface ReadersPage {
  readonly head: PageHead;
}

/** Makes the page of the reading list. */
export function savedPage({ wording }: SiteContext): ReadersPage {
  return {
    head: pageHead({
      title: wording.text('saved.title'),
      description: wording.text('saved.private'),
      path: paths.saved,
      isIndexed: false,
    }),
  };
}

/** Makes the page that stands for all that cannot be had offline: its script lists what is kept. */
export function offlinePage({ wording }: SiteContext): ReadersPage {
  return {
    head: pageHead({
      title: wording.text('offline.title'),
      description: wording.text('offline.note'),
      path: paths.offline,
      isIndexed: false,
    }),
  };
}

import { paths } from '../site/urls.ts';
import { pageHead, type PageHead } from './head.ts';
import type { SiteContext } from './site-context.ts';

/** What the page of the reading list shows before its script runs: nothing of it is known to the build. */
export interface SavedPage {
  readonly head: PageHead;
}

/** Makes the page of the reading list. */
export function savedPage({ wording }: SiteContext): SavedPage {
  return {
    head: pageHead({
      title: wording.text('saved.title'),
      description: wording.text('saved.private'),
      path: paths.saved,
      isIndexed: false,
    }),
  };
}

import type { Wording } from '../site/wording.ts';
import { pageHead, type PageHead } from './head.ts';

/** What a reader sees where nothing is. */
export interface NotFoundPage {
  readonly head: PageHead;
  readonly title: string;
}

/** Makes the page of addresses that have none. */
export function notFoundPage(wording: Wording): NotFoundPage {
  const title = wording.text('notFound.title');
  return { head: pageHead({ title, path: null, isIndexed: false }), title };
}

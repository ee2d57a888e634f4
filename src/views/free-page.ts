import type { Archive } from '../archive/archive.ts';
import { paths } from '../site/urls.ts';
import { archiveFacts, type ArchiveFacts } from './parts/archive-facts.ts';
import { plainRoute, type Route } from './route.ts';
import type { SiteContext } from './site-context.ts';

/** A page that the editors wrote, apart from their text. */
export interface FreePage {
  /** The name of its file in `content/pages`, without the extension. */
  readonly name: string;
  /** The title of a page that nobody wrote. */
  readonly title: string;
  /** Shown for `<ArchiveFacts />` in their text, and instead of a text that nobody wrote. */
  readonly facts: ArchiveFacts;
}

/** A page that the editors wrote. */
export interface FreePageRoute extends Route {
  readonly name: string;
}

/** The page that exists even if nobody wrote it, since every page links to it. */
export const ABOUT_PAGE = 'about';

/** Every free page. */
export function freePageRoutes({ freePages }: Archive): FreePageRoute[] {
  return [...new Set([...freePages, ABOUT_PAGE])].map((name) => ({ ...plainRoute(paths.freePage(name)), name }));
}

/** Makes a free page. */
export function freePage({ archive, excusedDays, wording }: SiteContext, { name }: FreePageRoute): FreePage {
  return { name, title: wording.text('about.title'), facts: archiveFacts(archive, excusedDays, wording) };
}

import { KINDS, pageKey, type KindName, type PageKind, type RouteOf } from '../views/kinds.ts';
import type { Route } from '../views/route.ts';
import type { SiteContext } from '../views/site-context.ts';
import { fileAt } from '../site/urls.ts';
import type { BuiltFile } from './build-record.ts';

/** The pages and files that a build makes, and those that it keeps, by their files under the site. */
export interface PagePlan {
  /** What stands in each file. */
  readonly kinds: ReadonlyMap<string, KindName>;
  /** Files that are made. */
  readonly stale: ReadonlySet<string>;
}

/**
 * Decides which pages and files are made: those of which the site does not have what they show.
 * @param built the files of the site as it is; none where all are made
 */
export function planPages(context: SiteContext, built: ReadonlyMap<string, BuiltFile>): PagePlan {
  const kinds = new Map<string, KindName>();
  const stale = new Set<string>();
  for (const [name, kind] of Object.entries<PageKind>(KINDS) as [KindName, PageKind][]) {
    for (const route of kind.routes(context.archive)) {
      const file = fileAt(route.path);
      const key = built.get(file)?.key;
      // Of two pages at one address, Astro decides which is made.
      if (kinds.has(file) || key === undefined) stale.add(file);
      else if (isWritten(name, route, context) || key !== pageKey(kind, context, route)) stale.add(file);
      if (!kinds.has(file)) kinds.set(file, name);
    }
  }
  return { kinds, stale };
}

/** Whether a page shows a file of the content that Astro renders, with pictures that Astro makes. */
function isWritten(name: KindName, route: Route, { archive }: SiteContext): boolean {
  if (name === 'freePage') return archive.freePages.includes((route as RouteOf<'freePage'>).name);
  return name === 'paper' && archive.notes.has((route as RouteOf<'paper'>).id);
}

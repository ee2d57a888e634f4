import { KINDS, pageKey, type KindName, type PageKind, type RouteOf } from '../views/kinds.ts';
import type { Route } from '../views/route.ts';
import type { SiteContext } from '../views/site-context.ts';
import { fileAt } from '../site/urls.ts';
import { readText } from '../source/content-files.ts';
import type { BuiltFile } from './build-record.ts';
import type { PlannedPage } from './running-build.ts';

/** The pages and files that a build makes, and those that it keeps, by their files under the site. */
export interface PagePlan {
  /** What stands in each file. */
  readonly kinds: ReadonlyMap<string, KindName>;
  /** Files that are made. */
  readonly stale: ReadonlySet<string>;
  /** Pages with pictures of the content, which Astro makes while it compiles the templates, and the keys of what they show. */
  readonly pictured: ReadonlyMap<string, string>;
  /** What is known already of stale ones of which the site has an older state, by their paths. */
  readonly planned: ReadonlyMap<string, PlannedPage>;
}

/**
 * Decides which pages and files are made: those of which the site does not have what they show.
 * @param contentDir the content folder that the context was made of
 * @param built the files of the site as it is; none where all are made
 */
export function planPages(context: SiteContext, contentDir: string, built: ReadonlyMap<string, BuiltFile>): PagePlan {
  const kinds = new Map<string, KindName>();
  const stale = new Set<string>();
  const pictured = new Map<string, string>();
  const planned = new Map<string, PlannedPage>();
  for (const [name, kind] of Object.entries<PageKind>(KINDS) as [KindName, PageKind][]) {
    for (const route of kind.routes(context.archive)) {
      const file = fileAt(route.path);
      const key = built.get(file)?.key;
      const source = writtenSource(name, route, context);
      // Of two pages at one address, Astro decides which is made.
      if (kinds.has(file)) {
        stale.add(file);
        planned.delete(route.path);
      } else if (key === undefined || source !== null) {
        stale.add(file);
      } else {
        const page = planPage(kind, context, route);
        if (page.key !== key) {
          stale.add(file);
          planned.set(route.path, page);
        }
      }
      if (!kinds.has(file)) kinds.set(file, name);
      if (source !== null && PICTURE.test(readText(contentDir, source)))
        pictured.set(file, pageKey(kind, context, route));
    }
  }
  return { kinds, stale, pictured, planned };
}

/** The key of a page, and what it shows where the key follows from that. */
function planPage(kind: PageKind, context: SiteContext, route: Route): PlannedPage {
  if (kind.inputs) return { key: pageKey(kind, context, route) };
  const view = kind.view(context, route);
  return { key: pageKey(kind, context, route, view), view };
}

/** What may bring a picture into a page. */
const PICTURE = /!\[|\bimport\b/;

/** The file of the content that a page shows as its curator wrote it; null where there is none. */
function writtenSource(name: KindName, route: Route, { archive }: SiteContext): string | null {
  if (name === 'freePage') {
    const page = (route as RouteOf<'freePage'>).name;
    return archive.freePages.includes(page) ? `pages/${page}.mdx` : null;
  }
  const note = name === 'paper' ? archive.notes.get((route as RouteOf<'paper'>).id) : undefined;
  return note === undefined ? null : `notes/${note}.mdx`;
}

import { getEntry, render } from 'astro:content';
import { createContext } from '../integrations/create-context.ts';
import { runningBuild, sharedArchive } from '../integrations/running-build.ts';
import { readEnvironment } from '../site/environment.ts';
import { pageKey, type PageKind, type SinglePageKind } from '../views/kinds.ts';
import type { Route } from '../views/route.ts';
import type { SiteContext } from '../views/site-context.ts';
import { staticPaths, type StaticPath } from '../views/static-paths.ts';

let context: SiteContext | undefined;

/** All that pages and files are made of; made once a build. */
export function loadContext(): SiteContext {
  context ??= runningBuild()?.context ?? createContext(sharedArchive(), readEnvironment().contentDir);
  return context;
}

/** The pages of a kind that are made, for `getStaticPaths`. */
export function staticPathsOf<R extends Route>(kind: PageKind<R>): StaticPath<R>[] {
  const build = runningBuild();
  const routes = kind.routes(loadContext().archive);
  return staticPaths(kind, build ? routes.filter(({ path }) => build.isMade(path)) : routes);
}

/** What a page or a file shows. */
export function viewAt<R extends Route, View>(kind: PageKind<R, View>, route: R): View {
  const context = loadContext();
  const build = runningBuild();
  const planned = build?.planned.get(route.path);
  const view = planned && 'view' in planned ? (planned.view as View) : kind.view(context, route);
  build?.recordKey(route.path, planned?.key ?? pageKey(kind, context, route, view));
  return view;
}

/** What a page or a file shows that is the only one of its kind. */
export function viewOf<View>(kind: SinglePageKind<View>): View {
  return viewAt(kind, kind.route);
}

/** A note, rendered; null where there is none. */
export async function loadNote(name: string | null) {
  const entry = name === null ? undefined : await getEntry('notes', name);
  return entry ? render(entry) : null;
}

/** A free page, rendered; null where the content has none of that name. */
export async function loadFreePage(name: string) {
  const entry = loadContext().archive.freePages.includes(name) ? await getEntry('pages', name) : undefined;
  return entry ? { ...entry.data, ...(await render(entry)) } : null;
}

import { firstFileOfDay, type Archive } from '../archive/archive.ts';
import type { Day } from '../archive/schema.ts';
import type { Source } from '../archive/sources.ts';
import { toAtom } from '../export/feeds/atom.ts';
import type { ListedFeed } from '../export/feeds/opml.ts';
import { newestOfSource } from '../export/feeds/select-items.ts';
import { oncePer } from '../once-per.ts';
import { href, paths } from '../site/urls.ts';
import type { Wording } from '../site/wording.ts';
import { escapeHtml } from '../text/write/escape.ts';
import { pageHead, type PageHead } from './head.ts';
import { joinFacts } from './parts/join-facts.ts';
import { cutByYear, pagedList, type ListCut, type PagedList } from './parts/paged-list.ts';
import type { PaperRow } from './parts/paper-row.ts';
import { listRoute, permanentRoute, type ListRoute, type Route } from './route.ts';
import type { SiteContext } from './site-context.ts';

/** What the page of a source shows: its digests, the newest first. */
export interface SourcePage {
  readonly head: PageHead;
  readonly title: string;
  /** Its papers and days, in words. */
  readonly count: string;
  /** Said instead of a list where no digest names the source any more. */
  readonly note: string | null;
  readonly feedHref: string;
  readonly list: PagedList;
}

/** What the list of sources shows. */
export interface SourceListPage {
  readonly head: PageHead;
  readonly note: string;
  readonly sources: readonly PaperRow[];
}

/** A page of a source. */
export interface SourceRoute extends ListRoute {
  readonly slug: string;
}

/** The feed of a source. */
export interface SourceFeedRoute extends Route {
  readonly slug: string;
}

/** Every page of every source. */
export function sourceRoutes(archive: Archive): SourceRoute[] {
  return [...archive.sources.values()].flatMap((source) =>
    cutSource(source).map(({ page }) => ({
      ...listRoute(paths.source(source.slug), page, originOf(archive, source)),
      slug: source.slug,
    })),
  );
}

/** The feed of every source. */
export function sourceFeedRoutes(archive: Archive): SourceFeedRoute[] {
  return Array.from(archive.sources.values(), (source) => ({
    ...permanentRoute(paths.feeds.source(source.slug), originOf(archive, source)),
    slug: source.slug,
  }));
}

/** Makes a page of a source. */
export function sourcePage({ archive, wording }: SiteContext, { slug, page }: SourceRoute): SourcePage {
  const source = sourceOf(archive, slug);
  const path = paths.source(slug);
  const count = sizeOf(source, wording);
  const { dayOf, rowOf } = { dayOf: ({ date }: Day) => date, rowOf: (day: Day) => dayRow(archive, day, slug, wording) };
  return {
    head: pageHead({
      title: source.name,
      description: wording.labelled(source.name, count),
      path: paths.further(path, page),
      feeds: [sourceFeedLink(source)],
    }),
    title: source.name,
    count,
    note: source.days.length === 0 ? wording.text('source.none') : null,
    feedHref: href(paths.feeds.source(slug)),
    list: pagedList({ cuts: cutSource(source), path, dayOf, rowOf, kind: 'month' }, page, wording),
  };
}

/** Makes the list of sources. */
export function sourceListPage({ archive, wording }: SiteContext): SourceListPage {
  const sources = [...archive.sources.values()];
  const description = wording.text('sources.description');
  return {
    head: pageHead({ title: wording.text('sources.title'), description, path: paths.sources }),
    note: sources.length === 0 ? wording.text('sources.none') : description,
    sources: sources.map((source) => ({
      href: href(paths.source(source.slug)),
      titleHtml: escapeHtml(source.name),
      facts: sizeOf(source, wording),
    })),
  };
}

/** The text of the feed of a source: an item a day. */
export function sourceFeed(context: SiteContext, { slug }: SourceFeedRoute): string {
  return toAtom(newestOfSource(context, sourceOf(context.archive, slug)));
}

/** The feed of a source, for lists of feeds and the heads of its pages. */
export function sourceFeedLink({ slug, name }: Source): ListedFeed {
  return { title: name, path: paths.feeds.source(slug), page: paths.source(slug) };
}

function sourceOf({ sources }: Archive, slug: string): Source {
  const source = sources.get(slug);
  if (!source) throw new Error(`No source \`${slug}\` in the archive: take slugs from archive.sources`);
  return source;
}

/** The pages of a source, each with its days. */
export function cutSource({ days }: Source): ListCut<Day>[] {
  return cutByYear(days, ({ date }) => date);
}

function originOf(archive: Archive, { days }: Source): string | null {
  return firstFileOfDay(archive, days[0]);
}

/** A day under the titles of its digests, or under its date where they have none. */
function dayRow({ digests }: Archive, day: Day, slug: string, wording: Wording): PaperRow {
  const titles = day.digests.flatMap((key) => digests.get(key)?.title ?? []);
  const date = wording.mediumDay(day.date);
  const count = wording.text('count.papers', { count: day.paperIds.length });
  return {
    href: href(paths.digestsOfDay(day.date, slug)),
    titleHtml: escapeHtml(titles.length === 0 ? date : titles.join(' · ')),
    facts: titles.length === 0 ? count : joinFacts([date, count]),
  };
}

function sizeOf(source: Source, wording: Wording): string {
  return joinFacts([
    wording.text('count.papers', { count: countPapers(source) }),
    wording.text('count.days', { count: source.days.length }),
  ]);
}

/** The number of papers of a source, which each of its pages shows. */
const countPapers = oncePer(({ days }: Source) => new Set(days.flatMap(({ paperIds }) => paperIds)).size);

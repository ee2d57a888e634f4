import { firstFileOfPaper, type Archive } from '../archive/archive.ts';
import type { NamedPapers } from '../archive/name-index.ts';
import { NAME_KIND_LIST, NAME_KINDS, type NameKind } from '../archive/name-kinds.ts';
import { href, paths } from '../site/urls.ts';
import type { Wording } from '../site/wording.ts';
import { citedSet, type CitedSet } from './parts/cited-set.ts';
import type { PagedList } from './parts/paged-list.ts';
import { pageHead, type PageHead } from './head.ts';
import { cutList, paperListPage } from './parts/paper-list.ts';
import { listRoute, type ListRoute } from './route.ts';
import type { SiteContext } from './site-context.ts';

/** What the page of a name shows, or of a slug that several names share. */
export interface NamePage {
  readonly head: PageHead;
  /** The kind of name, in words. */
  readonly label: string;
  readonly title: string;
  /** The number of papers, in words; null where names share the address. */
  readonly count: string | null;
  readonly note: string;
  /** The papers as a file of citations; on the first page only. */
  readonly cite: CitedSet | null;
  /** The papers; null where names share the address. */
  readonly list: PagedList | null;
  /** The names that share the address. */
  readonly choices: readonly NameLink[];
}

/** A link to a name. */
export interface NameLink {
  readonly href: string;
  readonly name: string;
  /** The number of its papers. */
  readonly count: string;
}

/** A page of a name, or the page of a former or shared slug. */
export interface NameRoute extends ListRoute {
  readonly kind: NameKind;
  readonly slug: string;
}

/** Every page of every kind of name, and the pages of former and shared slugs. */
export function nameRoutes(archive: Archive): NameRoute[] {
  return NAME_KIND_LIST.flatMap((kind) => {
    const { pages, aliases } = archive.names[kind];
    const routesOf = (slug: string, named: NamedPapers | undefined, names: readonly string[]): NameRoute[] => {
      const path = paths.name(NAME_KINDS[kind].segment, slug);
      const origin = firstFileOfPaper(archive, named?.paperIds[0] ?? '');
      return names.map((page) => ({ ...listRoute(path, page, origin), kind, slug }));
    };
    return [
      ...[...pages.values()].flatMap((named) =>
        routesOf(
          named.slug,
          named,
          cutList(archive, named.paperIds).map(({ page }) => page),
        ),
      ),
      ...[...aliases].flatMap(([slug, [first = '']]) => routesOf(slug, pages.get(first), [''])),
    ];
  });
}

/** Makes a page of a name, or the page of a slug that several names share. */
export function namePage({ archive, wording }: SiteContext, route: NameRoute): NamePage {
  const { kind, slug, page } = route;
  const named = archive.names[kind].pages.get(slug);
  return named ? papersPage(archive, named, route, wording) : choicePage(archive, kind, slug, page, wording);
}

/** The link to the page of a name, with the number of its papers. */
export function nameLink({ slug, name, paperIds }: NamedPapers, kind: NameKind, wording: Wording): NameLink {
  return {
    href: href(paths.name(NAME_KINDS[kind].segment, slug)),
    name,
    count: wording.number(paperIds.length),
  };
}

function papersPage(archive: Archive, named: NamedPapers, { kind, page }: NameRoute, wording: Wording): NamePage {
  const { slug, name, paperIds } = named;
  const path = paths.name(NAME_KINDS[kind].segment, slug);
  const count = wording.text('count.papers', { count: paperIds.length });
  return {
    head: pageHead({
      title: name,
      description: wording.labelled(name, count),
      path: paths.further(path, page),
      isBrief: true,
    }),
    label: wording.text(NAME_KINDS[kind].words.label),
    title: name,
    count,
    note: wording.text(NAME_KINDS[kind].words.note),
    cite: page === '' ? citedSet(archive, paperIds, { rule: kind, value: name }, wording) : null,
    list: paperListPage(archive, paperIds, path, page, 'year', wording),
    choices: [],
  };
}

function choicePage({ names }: Archive, kind: NameKind, slug: string, page: string, wording: Wording): NamePage {
  const { pages, aliases } = names[kind];
  const title = wording.text('names.choice.title');
  return {
    head: pageHead({
      title,
      path: paths.further(paths.name(NAME_KINDS[kind].segment, slug), page),
      isIndexed: false,
      isBrief: true,
    }),
    label: wording.text(NAME_KINDS[kind].words.label),
    title,
    count: null,
    note: wording.text('names.choice.text'),
    cite: null,
    list: null,
    choices: (aliases.get(slug) ?? []).flatMap((target) => {
      const named = pages.get(target);
      return named ? nameLink(named, kind, wording) : [];
    }),
  };
}

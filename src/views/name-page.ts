import type { Wording } from '../site/strings.ts';
import { href, paths } from '../site/urls.ts';
import type { Archive } from '../archive/archive.ts';
import type { NamedPapers } from '../archive/name-index.ts';
import { cutList, paperListPage, type PaperListPage } from './parts/paper-list.ts';

/** The kinds of names that have pages. */
export type NameKind = 'author' | 'organization';

/** What the page of a name shows. */
export interface NamePage {
  readonly kind: NameKind;
  readonly name: string;
  readonly count: string;
  readonly list: PaperListPage;
}

/** A name that an address may mean. */
export interface NameLink {
  readonly href: string;
  readonly name: string;
  readonly count: string;
}

/** The page that a path under `/authors/` or `/organizations/` has. */
export interface NameRoute {
  /** What follows `/authors/`, without the last slash. */
  readonly path: string;
  readonly slug: string;
  /** Which page of the list, as `cutList` names them. */
  readonly page: string;
}

/** Every page of a kind's names, and of their other slugs. */
export function nameRoutes(archive: Archive, kind: NameKind): NameRoute[] {
  const { pages, aliases } = namesOf(archive, kind);
  const lists = [...pages.values()].flatMap(({ slug, paperIds }) =>
    cutList(archive, paperIds).map(({ page }) => ({ path: page === '' ? slug : `${slug}/${page}`, slug, page })),
  );
  return [...lists, ...Array.from(aliases.keys(), (slug) => ({ path: slug, slug, page: '' }))];
}

/** Makes one page of a name; null for a slug that leads to others, which `nameChoices` lists. */
export function namePage(
  archive: Archive,
  kind: NameKind,
  slug: string,
  page: string,
  wording: Wording,
): NamePage | null {
  const named = namesOf(archive, kind).pages.get(slug);
  if (!named) return null;
  const { name, paperIds } = named;
  return {
    kind,
    name,
    count: wording.text('count.papers', { count: paperIds.length }),
    list: paperListPage(archive, paperIds, paths[kind](slug), page, 'year', wording),
  };
}

/** The names that a shared or former slug leads to. */
export function nameChoices(archive: Archive, kind: NameKind, slug: string, wording: Wording): NameLink[] {
  const { pages, aliases } = namesOf(archive, kind);
  return (aliases.get(slug) ?? []).flatMap((lead) => {
    const named = pages.get(lead);
    return named ? nameLink(named, kind, wording) : [];
  });
}

/** The link to the page of a name, with the number of its papers. */
export function nameLink({ slug, name, paperIds }: NamedPapers, kind: NameKind, wording: Wording): NameLink {
  return {
    href: href(paths[kind](slug)),
    name,
    count: wording.number(paperIds.length),
  };
}

/** The names of a kind. */
export function namesOf({ authors, organizations }: Archive, kind: NameKind): Archive['authors'] {
  return { author: authors, organization: organizations }[kind];
}

import type { Archive } from '../archive/archive.ts';
import type { NamedPapers, NameIndex } from '../archive/name-index.ts';
import { NAME_KIND_LIST, NAME_KINDS, type NameKind } from '../archive/name-kinds.ts';
import { compareText } from '../compare-text.ts';
import { href, paths } from '../site/urls.ts';
import type { Wording } from '../site/wording.ts';
import { normalizeTitle } from '../text/normalize-title.ts';
import { pageHead, type PageHead } from './head.ts';
import { nameLink, type NameLink } from './name-page.ts';
import { cutPages, pageLinks, pageName, pageNamed, type NavLink } from './parts/pagination.ts';
import { plainRoute, type Route } from './route.ts';
import type { SiteContext } from './site-context.ts';

/** What a list of names shows. */
export interface NameListPage {
  readonly head: PageHead;
  readonly note: string;
  /** What finding a name by typing takes: where the list of names lies, and their pages; null where there are few names. */
  readonly find: { readonly listHref: string; readonly baseHref: string } | null;
  /** The names with the most papers; only on the first page of a list with many names. */
  readonly most: readonly NameLink[];
  /** Links to the pages of a long list, one for each letter. */
  readonly pages: readonly NavLink[];
  /** Links to the pages of this letter, where it has several. */
  readonly parts: readonly NavLink[];
  /** The names of the page, by letter. */
  readonly letters: readonly NameLetter[];
}

interface NameLetter {
  readonly letter: string;
  /** The id of its section. */
  readonly anchor: string;
  readonly names: readonly NameLink[];
}

/** A page of a list of names. */
export interface NameListRoute extends Route {
  readonly kind: NameKind;
  /** The letter of a long list that the page shows; null for the list's first page. */
  readonly letter: string | null;
  /** The name of the page among those of the letter; '' is the first. */
  readonly page: string;
}

/** The most names on one page; a longer list has a page for each letter. */
const LONGEST_LIST = 1500;
/** The most names on the page of a letter. */
const PAGE_SIZE = 2500;
const MOST = 30;
/** Stands for the letter of names that do not start with a Latin letter. */
const OTHER = 'other';

/** The first page of the list of each kind of name. */
export function nameListRoutes(): NameListRoute[] {
  return NAME_KIND_LIST.map((kind) => ({
    ...plainRoute(paths.names(NAME_KINDS[kind].segment)),
    kind,
    letter: null,
    page: '',
  }));
}

/** The pages of long lists after the first one, letter by letter; none while the lists are short. */
export function letterRoutes(archive: Archive): NameListRoute[] {
  return NAME_KIND_LIST.flatMap((kind) =>
    [...lettersOf(archive, kind)].flatMap(([letter, names]) =>
      cutPages(names, PAGE_SIZE).map((_, index): NameListRoute => {
        const page = pageName(index);
        const path = paths.further(paths.letter(NAME_KINDS[kind].segment, letter), page);
        return { path, permanence: 'further', origin: null, kind, letter, page };
      }),
    ),
  );
}

/** Makes a page of a list of names. */
export function nameListPage(
  { archive, wording }: SiteContext,
  { kind, letter, page, path }: NameListRoute,
): NameListPage {
  const { segment, words } = NAME_KINDS[kind];
  const letters = lettersOf(archive, kind);
  const parts = letter === null ? [] : cutPages(letters.get(letter) ?? [], PAGE_SIZE);
  const all = [...archive.names[kind].pages.values()];
  const shown = letter === null ? (letters.size === 0 ? sorted(all, kind) : []) : (pageNamed(parts, page) ?? []);
  const description = wording.text(words.description, { count: archive.names[kind].minPapers });
  return {
    head: pageHead({ title: wording.text(words.title), description, path }),
    note: all.length === 0 ? wording.text(words.none) : description,
    find: all.length > MOST ? { listHref: href(paths.data.list(segment)), baseHref: href(paths.names(segment)) } : null,
    most: letter === null && all.length > MOST ? mostPapers(all).map((named) => nameLink(named, kind, wording)) : [],
    pages: Array.from(letters.keys(), (other) => ({
      href: href(paths.letter(segment, other)),
      label: letterLabel(other, wording),
      isCurrent: other === letter,
    })),
    parts: letter === null ? [] : pageLinks(paths.letter(segment, letter), parts.length, page),
    letters: [...byLetter(shown, kind)].map(([initial, ofLetter]) => ({
      letter: letterLabel(initial, wording),
      anchor: `letter-${initial}`,
      names: ofLetter.map((named) => nameLink(named, kind, wording)),
    })),
  };
}

/** The names of a long list by letter, in order; none while the list is short. */
function lettersOf(archive: Archive, kind: NameKind): ReadonlyMap<string, readonly NamedPapers[]> {
  const index = archive.names[kind];
  const known = knownLetters.get(index);
  if (known) return known;
  const names = [...index.pages.values()];
  const letters = names.length <= LONGEST_LIST ? new Map() : byLetter(sorted(names, kind), kind);
  knownLetters.set(index, letters);
  return letters;
}

/** The sorted names of long lists, kept since every page of a list needs them. */
const knownLetters = new WeakMap<NameIndex, ReadonlyMap<string, readonly NamedPapers[]>>();

function byLetter(names: readonly NamedPapers[], kind: NameKind): ReadonlyMap<string, readonly NamedPapers[]> {
  return new Map([...Map.groupBy(names, (named) => letterOf(named, kind))].toSorted(([a], [b]) => compareText(a, b)));
}

function mostPapers(names: readonly NamedPapers[]): NamedPapers[] {
  return names.toSorted((a, b) => b.paperIds.length - a.paperIds.length || compareText(a.slug, b.slug)).slice(0, MOST);
}

function sorted(names: readonly NamedPapers[], kind: NameKind): NamedPapers[] {
  return names
    .map((named) => ({ named, key: sortKey(named, kind) }))
    .toSorted((a, b) => compareText(a.key, b.key))
    .map(({ named }) => named);
}

function letterLabel(letter: string, wording: Wording): string {
  return letter === OTHER ? wording.text('names.other') : letter.toUpperCase();
}

function letterOf(named: NamedPapers, kind: NameKind): string {
  const [first = ''] = sortKey(named, kind);
  return /[a-z]/.test(first) ? first : OTHER;
}

function sortKey({ name }: NamedPapers, kind: NameKind): string {
  return NAME_KINDS[kind].sortWords(normalizeTitle(name).split('-')).join(' ');
}

import { normalizeTitle } from '../paper-id.ts';
import type { Wording } from '../strings.ts';
import { compareText } from '../text/compare-text.ts';
import { href, paths } from '../urls.ts';
import type { Archive } from './archive.ts';
import type { NamedPapers } from './name-index.ts';
import { nameLink, namesOf, type NameKind, type NameLink } from './name-page.ts';
import type { NavLink } from './pagination.ts';

/** What a list of names shows. */
export interface NameList {
  /** Those with most papers; none where all fit one page and they are few. */
  readonly most: readonly NameLink[];
  /** Links to the pages of a long list, a letter each. */
  readonly pages: readonly NavLink[];
  /** The names of the page, by letter. */
  readonly letters: readonly NameLetter[];
}

export interface NameLetter {
  readonly letter: string;
  /** The id of its section. */
  readonly anchor: string;
  readonly names: readonly NameLink[];
}

/** A list of more names than this has a page for each letter. */
const LONGEST_LIST = 1500;
const MOST = 30;
/** Where names do not start with a Latin letter. */
const OTHER = 'other';

/** The letters that have a page of their own: none while the list is short. */
export function letterPages(archive: Archive, kind: NameKind): string[] {
  const { pages } = namesOf(archive, kind);
  if (pages.size <= LONGEST_LIST) return [];
  return [...new Set(Array.from(pages.values(), (named) => letterOf(named, kind)))].toSorted(compareText);
}

/** Makes a list of names; `letter` names one of its pages, and null is the first. */
export function nameList(archive: Archive, kind: NameKind, letter: string | null, wording: Wording): NameList {
  const all = [...namesOf(archive, kind).pages.values()];
  const parts = letterPages(archive, kind);
  const shown = parts.length === 0 ? all : all.filter((named) => letterOf(named, kind) === letter);
  const most = all
    .toSorted((a, b) => b.paperIds.length - a.paperIds.length || compareText(a.slug, b.slug))
    .slice(0, MOST);
  return {
    most: letter === null && all.length > MOST ? most.map((named) => nameLink(named, kind, wording)) : [],
    pages: parts.map((part) => ({
      href: href(paths.letter(kind, part)),
      label: letterLabel(part, wording),
      isCurrent: part === letter,
    })),
    letters: byLetter(shown, kind, wording),
  };
}

function byLetter(names: readonly NamedPapers[], kind: NameKind, wording: Wording): NameLetter[] {
  const sorted = names.toSorted((a, b) => compareText(sortKey(a, kind), sortKey(b, kind)));
  return [...Map.groupBy(sorted, (named) => letterOf(named, kind))]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([letter, ofLetter]) => ({
      letter: letterLabel(letter, wording),
      anchor: `letter-${letter}`,
      names: ofLetter.map((named) => nameLink(named, kind, wording)),
    }));
}

function letterLabel(letter: string, wording: Wording): string {
  return letter === OTHER ? wording.text('names.other') : letter.toUpperCase();
}

function letterOf(named: NamedPapers, kind: NameKind): string {
  const [first = ''] = sortKey(named, kind);
  return /[a-z]/.test(first) ? first : OTHER;
}

/** People are looked up by the last word of their name, organizations by the first. */
function sortKey({ name }: NamedPapers, kind: NameKind): string {
  const words = normalizeTitle(name).split('-');
  return kind === 'author' ? [words.at(-1), ...words.slice(0, -1)].join(' ') : words.join(' ');
}

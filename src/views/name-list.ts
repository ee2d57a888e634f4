import { normalizeTitle } from '../text/normalize-title.ts';
import type { Wording } from '../site/strings.ts';
import { compareText } from '../compare-text.ts';
import { href, paths } from '../site/urls.ts';
import type { Archive } from '../archive/archive.ts';
import type { NamedPapers, NameIndex } from '../archive/name-index.ts';
import { nameLink, namesOf, type NameKind, type NameLink } from './name-page.ts';
import { cutPages, pageLinks, type NavLink } from './parts/pagination.ts';

/** What a list of names shows. */
export interface NameList {
  /** Those with most papers, on the first page; none where there are few names. */
  readonly most: readonly NameLink[];
  /** Links to the pages of a long list, a letter each. */
  readonly pages: readonly NavLink[];
  /** The pages of a letter that takes several. */
  readonly parts: readonly NavLink[];
  /** The names of the page, by letter. */
  readonly letters: readonly NameLetter[];
}

export interface NameLetter {
  readonly letter: string;
  /** The id of its section. */
  readonly anchor: string;
  readonly names: readonly NameLink[];
}

/** One page of one letter of a long list. */
export interface LetterPage {
  readonly letter: string;
  /** Counts the pages of the letter from 1. */
  readonly number: number;
}

/** A list of more names than this has a page for each letter. */
const LONGEST_LIST = 1500;
/** The most names of such a page. */
const PAGE_SIZE = 2500;
const MOST = 30;
/** Where names do not start with a Latin letter. */
const OTHER = 'other';

/** The pages of a long list after its first one; none while the list is short. */
export function letterPages(archive: Archive, kind: NameKind): LetterPage[] {
  return [...lettersOf(archive, kind)].flatMap(([letter, names]) =>
    cutPages(names, PAGE_SIZE).map((_, index) => ({ letter, number: index + 1 })),
  );
}

/** Makes a page of a list of names; null is its first one. */
export function nameList(archive: Archive, kind: NameKind, page: LetterPage | null, wording: Wording): NameList {
  const letters = lettersOf(archive, kind);
  const parts = page ? cutPages(letters.get(page.letter) ?? [], PAGE_SIZE) : [];
  const all = [...namesOf(archive, kind).pages.values()];
  const shown = page ? (parts[page.number - 1] ?? []) : letters.size === 0 ? sorted(all, kind) : [];
  return {
    most: page === null && all.length > MOST ? mostPapers(all).map((named) => nameLink(named, kind, wording)) : [],
    pages: Array.from(letters.keys(), (letter) => ({
      href: href(paths.letter(kind, letter)),
      label: letterLabel(letter, wording),
      isCurrent: letter === page?.letter,
    })),
    parts: page ? pageLinks(paths.letter(kind, page.letter), parts.length, page.number) : [],
    letters: [...byLetter(shown, kind)].map(([letter, ofLetter]) => ({
      letter: letterLabel(letter, wording),
      anchor: `letter-${letter}`,
      names: ofLetter.map((named) => nameLink(named, kind, wording)),
    })),
  };
}

/** The names of a long list by letter, in order; none while the list is short. */
function lettersOf(archive: Archive, kind: NameKind): ReadonlyMap<string, readonly NamedPapers[]> {
  const index = namesOf(archive, kind);
  const known = knownLetters.get(index);
  if (known) return known;
  const names = [...index.pages.values()];
  const letters = names.length <= LONGEST_LIST ? new Map() : byLetter(sorted(names, kind), kind);
  knownLetters.set(index, letters);
  return letters;
}

/** Every page of a list needs all of it in order: it is sorted once. */
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

/** People are looked up by the last word of their name, organizations by the first. */
function sortKey({ name }: NamedPapers, kind: NameKind): string {
  const words = normalizeTitle(name).split('-');
  return kind === 'author' ? [words.at(-1), ...words.slice(0, -1)].join(' ') : words.join(' ');
}

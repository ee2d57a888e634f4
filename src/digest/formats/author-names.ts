import { readText } from '../../text/read-text.ts';
import type { EntryDraft } from '../format.ts';
import { bareName, outerBrackets } from './brackets.ts';
import { decodeEntities } from './json/inline-markup.ts';
import { readPythonRepr } from './json/python-literal.ts';
import { joinSuffixes, SEMICOLON, separateNames, type ListOptions, type NamePart } from './separate-names.ts';

/** The names of a paper's authors, as far as a source gives them. */
export interface AuthorList {
  readonly names: readonly string[];
  /** How many more authors there are beside these: none, a number, or `some` where the source does not say. */
  readonly missing: number | 'some';
}

/** Where a source names nobody. */
export const NO_AUTHORS: AuthorList = { names: [], missing: 0 };

/** What an author list says of a paper. */
export type AuthorFacts = Pick<EntryDraft, 'authors' | 'authorCount' | 'authorsComplete'>;

/**
 * Reads names that stand in one text. They are separated by `;`, or by `,`, `and` and `&`, or listed as Python prints
 * lists. Affiliations in brackets are left out; `Jr.` belongs to the name before it; `et al.` makes the list a partial
 * one. Two single words with a comma between them are one person: `Byron, Ada`.
 * @example readAuthorList('Ada Byron (MIT, Boston), Bo Tern, Jr. et al.')
 * //=> { names: ['Ada Byron', 'Bo Tern, Jr.'], missing: 'some' }
 */
export function readAuthorList(text: string, options: ListOptions = {}): AuthorList {
  const value = readPythonRepr(text);
  if (Array.isArray(value)) return readAuthorNames(value.flatMap(nameIn));
  const list = withoutLead(withoutListBrackets(oneLine(separateLines(nameIn(value)[0] ?? text))));
  const { rest, missing } = cutMissing(list);
  return { names: separateNames(withoutAffiliationList(rest), options).flatMap(readName), missing };
}

/**
 * Reads names that a source has separated already. A single one may be a list in one text; of several each is a name.
 * @example readAuthorNames(['Ada Byron', 'others']) //=> { names: ['Ada Byron'], missing: 'some' }
 */
export function readAuthorNames(names: readonly string[], options: ListOptions = {}): AuthorList {
  const [only] = names;
  if (only !== undefined && names.length === 1) return readAuthorList(only, options);
  return readSeparateNames(names);
}

/** A name that a source marks as one, as BibTeX's braces do: only what says that others are missing is read in it. */
export interface WholeName {
  readonly whole: string;
}

/**
 * Reads names of which each is known to be one person or group, whatever its commas; semicolons separate names even so.
 * @example readSeparateNames(['Weather Works, Inc.']).names //=> ['Weather Works, Inc.']
 */
export function readSeparateNames(names: readonly (string | WholeName)[]): AuthorList {
  const parts = names.map((name): NamePart => {
    const isWhole = typeof name !== 'string';
    return { name: oneLine(isWhole ? name.whole : name), separator: ';', isWhole };
  });
  const lists = joinSuffixes(parts).map(({ name, isWhole }) => {
    if (isWhole) return keepWhole(name);
    if (readPythonRepr(name) !== name || (SEMICOLON.test(name) && !IN_CODE.test(name))) return readAuthorList(name);
    const { rest, missing } = cutMissing(name);
    return { names: readName(rest), missing };
  });
  return { names: lists.flatMap((list) => list.names), missing: addMissing(lists.map(({ missing }) => missing)) };
}

function keepWhole(name: string): AuthorList {
  const { rest, missing } = cutMissing(name);
  return { names: rest === '' ? [] : [rest], missing };
}

/** What a list of authors says of its paper; a list without a name says nothing, for every paper has authors. */
export function authorFacts({ names, missing }: AuthorList): AuthorFacts {
  if (names.length === 0) return { authors: null, authorCount: null, authorsComplete: null };
  const authorCount = missing === 'some' ? null : names.length + missing;
  return { authors: [...names], authorCount, authorsComplete: missing === 0 };
}

/** A name in a list that a program printed: a text, or an object with it. */
function nameIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) {
    const [family = '', given = '', ...suffix] = value.flatMap(nameIn);
    return [oneLine([given, family, ...suffix].join(' '))];
  }
  return typeof value === 'object' && value !== null && 'name' in value ? nameIn(value.name) : [];
}

/** A list of one name a line, as in the cell of a table; lines of any other list are wrapped. */
function separateLines(text: string): string {
  const lines = text.trim().split('\n');
  return /[,;，、；]|\band\b|&/.test(text) || lines.some((line) => !/\S\s+\S/.test(line)) ? text : lines.join('; ');
}

/**
 * The text with single spaces, and with the letters and `&` that entities stand for; other entities, and those of entities, may
 * be what the name holds. A tilde that is no accent is LaTeX's space.
 */
function oneLine(text: string): string {
  return text
    .replace(/&#?[A-Za-z\d]{1,10};(?!#?[A-Za-z\d]{1,10};)/g, (entity) => {
      const decoded = decodeEntities(entity);
      return /^[\p{L}\p{M}\s&'’.-]+$/u.test(decoded) ? decoded : entity;
    })
    .replace(/(?<!\\)~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function addMissing(parts: readonly AuthorList['missing'][]): AuthorList['missing'] {
  return parts.reduce((sum, part) => (sum === 'some' || part === 'some' ? 'some' : sum + part), 0);
}

/** What markup and code have beside semicolons, and entities, which end in one. */
const IN_CODE = /[<>="/]|&#?\w+;/;

/** What stands for authors who are not named, in the languages of digests: `et al.` anywhere, others at the end. */
const ET_AL = /(?:\b(?:and|&) )?\bet\.? ?al\b\.?(?! \()|\bet\.? ?al\b\.? (?=\()/gi;
const OTHERS =
  /(?:(?:^|[\s,;，、.)])(?:(?:and|&) )?(?:others|u\. ?a\.|y otros|et autres|и др\.|…|\.\.\.)|等人?|ほか)[,.]{0,3}$/i;
/** Names that are left out amid a list. */
const ELLIPSIS = /(?<=[,;，、] ?)(?:…|\.\.\.)(?= ?[,;，、])/g;
/** How many are not named, where a list says so: `and 12 others`, `(12 additional authors not shown)`, `+12`. */
const COUNTED_OTHERS =
  /(?:^|[\s,;(]{1,3})(?:and |& |\+ ?)?(\d{1,5}) (?:more|others?|additional|further)(?: authors?)?(?: not shown)?[).]{0,3}$/i;
const PLUS_OTHERS = /(?:^|[\s,;(]{1,3})\+ ?(\d{1,5})(?: authors?)?[).]{0,3}$/i;

/** The list without the words that stand for authors who are not named. */
function cutMissing(list: string): { readonly rest: string; readonly missing: AuthorList['missing'] } {
  const counted = COUNTED_OTHERS.exec(list) ?? PLUS_OTHERS.exec(list);
  const rest = list
    .slice(0, counted?.index)
    .replace(ET_AL, (found) => (found.endsWith(' ') ? '' : ', '))
    .replace(ELLIPSIS, '')
    .replace(OTHERS, '');
  if (counted) return { rest, missing: Number(counted[1]) };
  return { rest, missing: rest === list ? 0 : 'some' };
}

/** A list without the word that introduces it: `Authors: …`, `By Ada Byron`. */
function withoutLead(list: string): string {
  return list.replace(/^(?:authors?\s?[:：]|by:?(?= \p{L}+ \p{L}))\s?/iu, '');
}

/** A list without the brackets that a program printed around all of it: `[Ada Byron, Bo Tern]`. */
function withoutListBrackets(list: string): string {
  const isBracketed = list.startsWith('[') && outerBrackets(list)[0]?.[1] === list.length - 1;
  return isBracketed ? list.slice(1, -1) : list;
}

/** A list without the affiliations behind it: `…, Bo Tern (2), (1) University of Rain, (2) Institute of Clouds`. */
function withoutAffiliationList(list: string): string {
  const start = outerBrackets(list).find(
    ([from, to]) => /^[1a]$/.test(list.slice(from + 1, to)) && /^ ?\p{L}/u.test(list.slice(to + 1, to + 3)),
  )?.[0];
  return start === undefined ? list : list.slice(0, start);
}

const COLLABORATION = /\b(?:collaborations?|consortium)$/i;
/** Who may stand with a colon before the names of its members. */
const GROUP = /\b(?:collaborations?|consortium|group|team)$/i;
/** What programs write for names that they do not know. */
const NOBODY = /^(?:n\/a|none|null|unknown|undefined|not available)$/i;
const BEGINS_ON_BEHALF = /^(?:for|on behalf of) (?:the )?(?=\p{Lu})/u;
const ON_BEHALF = /(?:^| )(?:for|on behalf of) (?:the )?/i;

/** The name in one part of a list, without brackets, marks and addresses; and the collaboration that it speaks for. */
function readName(part: string): string[] {
  const mail = MAIL_WITH_NAME.exec(part)?.[1];
  if (mail !== undefined) return readName(mail);
  const [lead, ...led] = part.split(': ');
  if (lead !== undefined && led.length > 0 && GROUP.test(lead)) return [lead, ...readName(led.join(': '))];
  const name = withoutNumber(plainName(bareName(part)).replace(BEGINS_ON_BEHALF, ''));
  const speaking = COLLABORATION.test(name) ? ON_BEHALF.exec(name)?.index : undefined;
  const spokenFor = [speaking === undefined ? '' : name.slice(speaking), ...bracketsBehind(part)];
  const collaborations = spokenFor
    .filter((text) => COLLABORATION.test(text))
    .map((text) => text.split(ON_BEHALF).at(-1) ?? text);
  return [name.slice(0, speaking), ...collaborations].filter(
    (each) => /[^\d\s,.*†‡§]/.test(each) && !NOBODY.test(each),
  );
}

/** A name without the number of its affiliation, or that by which DBLP tells namesakes apart. */
function withoutNumber(name: string): string {
  return name.includes(' ') ? name.replace(/(?<=\p{Ll})\d{1,2}$| \d{4}$/u, '') : name;
}

const MAIL_WITH_NAME = /^[^\s()@]+@[^\s()@]+ \(([^()]+)\)$/;

function bracketsBehind(part: string, bare = bareName(part).length): string[] {
  return outerBrackets(part).flatMap(([start, end]) => (start >= bare ? part.slice(start + 1, end) : []));
}

/** A name with its LaTeX read, and without quotation marks around it. */
function plainName(name: string): string {
  const plain = /[\\{}]/.test(name) ? oneLine(readText(name).plain) : name;
  return /^(["']).*\1$/.test(plain) ? plain.slice(1, -1).trim() : plain;
}

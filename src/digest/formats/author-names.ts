import { readText } from '../../text/read-text.ts';
import type { EntryDraft } from '../format.ts';
import { maskBrackets, outerBrackets } from './brackets.ts';
import { readPythonRepr } from './json/python-literal.ts';

/** The names of a paper's authors, as far as a source gives them. */
export interface AuthorList {
  readonly names: readonly string[];
  /** How many more authors there are beside these: none, a number, or `some` where the source does not say. */
  readonly missing: number | 'some';
}

/** Where a source names nobody. */
export const NO_AUTHORS: AuthorList = { names: [], missing: 0 };

interface ListOptions {
  /** Whether a comma always separates two people, as in arXiv's own lists. */
  readonly commasSeparate?: boolean;
}

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
  const { rest, missing } = cutMissing(withoutListBrackets(oneLine(nameIn(value)[0] ?? text)));
  return { names: separate(withoutAffiliationList(rest), options).flatMap(readName), missing };
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

/**
 * Reads names of which each is known to be one person or group, whatever its commas; semicolons separate names even so.
 * @example readSeparateNames(['Weather Works, Inc.']).names //=> ['Weather Works, Inc.']
 */
export function readSeparateNames(names: readonly string[]): AuthorList {
  const lists = joinSuffixes(names.map(oneLine).map((name) => ({ name, separator: ';' }))).map(({ name }) => {
    if (readPythonRepr(name) !== name || (SEMICOLON.test(name) && !IN_CODE.test(name))) return readAuthorList(name);
    const { rest, missing } = cutMissing(name);
    return { names: readName(rest), missing };
  });
  return { names: lists.flatMap((list) => list.names), missing: addMissing(lists.map(({ missing }) => missing)) };
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

/** The text with single spaces; a tilde that is no accent is LaTeX's space. */
function oneLine(text: string): string {
  return text
    .replace(/(?<!\\)~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function addMissing(parts: readonly AuthorList['missing'][]): AuthorList['missing'] {
  return parts.reduce((sum, part) => (sum === 'some' || part === 'some' ? 'some' : sum + part), 0);
}

/** A semicolon separates names, but not where a name holds markup, code or an entity. */
const SEMICOLON = /[;；]/;
const IN_CODE = /[<>="/]|&#?\w+;/;

/** What stands for authors who are not named, in the languages of digests: `et al.` anywhere, others at the end. */
const ET_AL = /(?:\b(?:and|&) )?\bet\.? ?al\b\.?(?! \()|\bet\.? ?al\b\.? (?=\()/gi;
const OTHERS =
  /(?:(?:^|[\s,;，、.)])(?:(?:and|&) )?(?:others|u\. ?a\.|y otros|et autres|и др\.|…|\.\.\.)|等人?|ほか)[,.]{0,3}$/i;
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
    .replace(OTHERS, '');
  if (counted) return { rest, missing: Number(counted[1]) };
  return { rest, missing: rest === list ? 0 : 'some' };
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

interface Part {
  readonly name: string;
  /** What separates it from the part before. */
  readonly separator: string;
}

/** The names of a list, with what stands in brackets behind them. */
function separate(list: string, { commasSeparate = false }: ListOptions): string[] {
  const hasSemicolons = SEMICOLON.test(maskBrackets(list));
  const parts = joinSuffixes(splitOutsideBrackets(list, hasSemicolons ? /[;；、]/g : SEPARATOR));
  const names = parts.map(({ name }) => name);
  if (hasSemicolons) return names.map((name) => name.replace(/^(?:and|&) /, ''));
  if (commasSeparate) return names;
  const [first, second] = parts;
  if (first && second && parts.length === 2 && isFamilyFirst(second, first)) return [`${first.name}, ${second.name}`];
  return joinFamilies(parts);
}

const SEPARATOR = /,? (?:and|&|\\and|[·•|]) |[,，、]/g;

function splitOutsideBrackets(text: string, separators: RegExp): Part[] {
  const parts: Part[] = [];
  let [position, separator] = [0, ''];
  for (const { 0: found, index } of maskBrackets(text).matchAll(separators)) {
    parts.push({ name: text.slice(position, index).trim(), separator });
    [position, separator] = [index + found.length, found.trim()];
  }
  return [...parts, { name: text.slice(position).trim(), separator }].filter(({ name }) => name !== '');
}

/** What belongs to the name before it: `Jr.`, `III`, `Ph.D.`, and the initials of a family name. */
const SUFFIX = /^(?:jr\.?|sr\.?|esq\.?|2nd|3rd|ph\.? ?d\.?|m\.d\.)(?= ?\(|$)/i;
const NUMERAL_OR_INITIALS = /^(?:II|III|IV|V|VI|(?:\p{Lu}\.[ -]?)+)(?= ?\(|$)/u;

function joinSuffixes(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const isSuffix = joined.length > 0 && (SUFFIX.test(part.name) || NUMERAL_OR_INITIALS.test(part.name));
    const { name, separator } = (isSuffix ? joined.pop() : undefined) ?? { name: '', separator: part.separator };
    joined.push({ name: isSuffix ? `${name}, ${part.name}` : part.name, separator });
  }
  return joined;
}

/** As BibTeX writes lists, `Byron, Ada and Tern, Bo`: a comma behind the last `and` is within a name. */
function joinFamilies(parts: readonly Part[]): string[] {
  const isAnd = ({ separator }: Part): boolean => /\band\b|&/.test(separator);
  const persons: Part[][] = [];
  for (const part of parts) {
    if (persons.length === 0 || isAnd(part)) persons.push([part]);
    else persons.at(-1)?.push(part);
  }
  const isFamilies =
    persons.length > 1 &&
    (persons.at(-1)?.length ?? 0) === 2 &&
    persons.every(([first, second, ...others]) => others.length === 0 && first && (!second || isGiven(second, first)));
  return isFamilies
    ? persons.map((person) => person.map(({ name }) => name).join(', '))
    : parts.map(({ name }) => name);
}

/** Whether two parts may be one person: `Byron, Ada`, `van Byron, Ada`, `Byron, Ada M.`, but not `Suharto, Ada Byron`. */
function isFamilyFirst({ name: given, separator }: Part, { name: family }: Part): boolean {
  if (separator !== ',' || !/\p{Lu}/u.test(family) || !/\p{Lu}/u.test(given)) return false;
  const isOneWord = (name: string): boolean =>
    !bareName(name)
      .replace(/,.*| (?:jr|sr)\.?$/i, '')
      .includes(' ');
  if (/^\p{Ll}/u.test(family)) return isOneWord(given);
  return isOneWord(family) && (isOneWord(given) || / \p{Lu}\.$/u.test(bareName(given)));
}

/** The same, where the list itself shows which commas are within names. */
function isGiven({ name: given }: Part, { name: family }: Part): boolean {
  return !family.includes(' ') || !given.includes(' ') || /^\p{Ll}/u.test(family);
}

const COLLABORATION = /\b(?:collaborations?|consortium)$/i;
const ON_BEHALF = /(?:^| )(?:for|on behalf of) (?:the )?/i;

/** The name in one part of a list, without brackets, marks and addresses; and the collaboration that it speaks for. */
function readName(part: string): string[] {
  const mail = MAIL_WITH_NAME.exec(part)?.[1];
  if (mail !== undefined) return readName(mail);
  const [lead, ...led] = part.split(': ');
  if (lead !== undefined && led.length > 0 && COLLABORATION.test(lead)) return [lead, ...readName(led.join(': '))];
  const name = plainName(bareName(part));
  const speaking = COLLABORATION.test(name) ? ON_BEHALF.exec(name)?.index : undefined;
  const spokenFor = [speaking === undefined ? '' : name.slice(speaking), ...bracketsBehind(part)];
  const collaborations = spokenFor
    .filter((text) => COLLABORATION.test(text))
    .map((text) => text.split(ON_BEHALF).at(-1) ?? text);
  return [name.slice(0, speaking), ...collaborations].filter((each) => /[^\d\s,.*†‡§]/.test(each));
}

const MAIL_WITH_NAME = /^[^\s()@]+@[^\s()@]+ \(([^()]+)\)$/;

/** Marks of affiliations behind a name: `*`, `†`, `¹`, `^{1,2}`. */
const MARKS = /(?:[*†‡§¶✉⁰¹²³⁴-⁹]|\$?\^\{[^{}]{0,30}\}\$?|\$?\^\d{1,3}\$?|<[^<>\s@]{1,80}@[^<>\s@]{1,80}>|[\s,])$/u;

/** A name without what stands in brackets and as marks behind it; a nickname between given name and family name stays. */
function bareName(part: string): string {
  const affiliations = outerBrackets(part).filter(([start]) => part[start] !== '{');
  const starts = new Map(affiliations.map(([start, end]) => [end, start]));
  let end = part.length;
  for (;;) {
    const start = starts.get(end - 1);
    const mark = MARKS.exec(part.slice(Math.max(0, end - 100), end))?.[0].length ?? 0;
    if (start === undefined && mark === 0) break;
    end = start ?? end - mark;
  }
  return part.slice(0, end) || part; // A name in brackets alone is still a name.
}

function bracketsBehind(part: string, bare = bareName(part).length): string[] {
  return outerBrackets(part).flatMap(([start, end]) => (start >= bare ? part.slice(start + 1, end) : []));
}

/** A name with its LaTeX read, and without quotation marks around it. */
function plainName(name: string): string {
  const plain = /[\\{}]/.test(name) ? oneLine(readText(name).plain) : name;
  return /^(["']).*\1$/.test(plain) ? plain.slice(1, -1).trim() : plain;
}

import { bareName, maskBrackets } from './brackets.ts';

/** How the names of a list are separated. */
export interface ListOptions {
  /** Whether a comma always separates two people, as in arXiv's own lists. */
  readonly commasSeparate?: boolean;
}

/** A semicolon separates names, but not where a name holds markup, code or an entity. */
export const SEMICOLON = /[;；]/;

/** A name of a list. */
export interface NamePart {
  readonly name: string;
  /** What separates it from the part before. */
  readonly separator: string;
  /** Whether the source marks it as one name. */
  readonly isWhole?: boolean;
}

/** The names of a list, with what stands in brackets behind them. */
export function separateNames(list: string, { commasSeparate = false }: ListOptions): string[] {
  const hasSemicolons = SEMICOLON.test(maskBrackets(list));
  const parts = joinSuffixes(splitOutsideBrackets(list, hasSemicolons ? /[;；、]/g : SEPARATOR));
  const names = parts.map(({ name }) => name);
  if (hasSemicolons) return names.map((name) => name.replace(/^(?:and|&) /, ''));
  if (commasSeparate) return names;
  const [first, second] = parts;
  if (first && second && parts.length === 2 && isFamilyFirst(second, first)) return [`${first.name}, ${second.name}`];
  return joinFamilies(parts);
}

/**
 * A name that is known to have the family name first, in the order of speech.
 * @example givenFirst('Byron, Ada, Jr.') //=> 'Ada Byron Jr.'
 */
export function givenFirst(name: string): string {
  const [family = '', given = '', ...others] = name.split(',').map((part) => part.trim());
  return [given, family, ...others].filter(Boolean).join(' ');
}

const SEPARATOR = /,? (?:and|&|\\and|[·•|/]) |[,，、]/g;

function splitOutsideBrackets(text: string, separators: RegExp): NamePart[] {
  const parts: NamePart[] = [];
  let [position, separator] = [0, ''];
  for (const { 0: found, index } of maskBrackets(text).matchAll(separators)) {
    parts.push({ name: text.slice(position, index).trim(), separator });
    [position, separator] = [index + found.length, found.trim()];
  }
  return [...parts, { name: text.slice(position).trim(), separator }].filter(({ name }) => name !== '');
}

/** What belongs to the name before it: `Jr.`, `III`, `Ph.D.`, and the initials of a family name. */
const SUFFIX = /^(?:jr\.?|sr\.?|esq\.?|2nd|3rd|ph\.? ?d\.?|m\.d\.)(?= ?\(|$)/i;
const NUMERAL_OR_INITIALS = /^(?:II|III|IV|V|VI|MD|(?:\p{Lu}\.[ -]?)+)(?= ?\(|$)/u;

/** Names with what belongs to them behind: `Jr.`, `III`, `Ph.D.`. */
export function joinSuffixes(parts: readonly NamePart[]): NamePart[] {
  const joined: NamePart[] = [];
  for (const part of parts) {
    const isSuffix =
      joined.length > 0 && part.isWhole !== true && (SUFFIX.test(part.name) || NUMERAL_OR_INITIALS.test(part.name));
    const before = isSuffix ? joined.pop() : undefined;
    joined.push(before ? { ...before, name: `${before.name}, ${part.name}` } : part);
  }
  return joined;
}

/** As BibTeX writes lists, `Byron, Ada and Tern, Bo`: a comma behind the last `and` is within a name. */
function joinFamilies(parts: readonly NamePart[]): string[] {
  const isAnd = ({ separator }: NamePart): boolean => /\band\b|&/.test(separator);
  const persons: NamePart[][] = [];
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
function isFamilyFirst({ name: given, separator }: NamePart, { name: family }: NamePart): boolean {
  if (separator !== ',' || !/\p{Lu}/u.test(family) || !/\p{Lu}/u.test(given)) return false;
  const isOneWord = (name: string): boolean =>
    !bareName(name)
      .replace(/,? (?:jr\.?|sr\.?|esq\.?|2nd|3rd|ph\.? ?d\.?|m\.d\.|I{2,3}|I?V|VI|MD)$/i, '')
      .includes(' ');
  if (/^\p{Ll}/u.test(family)) return isOneWord(given);
  return isOneWord(family) && (isOneWord(given) || / \p{Lu}\.$/u.test(bareName(given)));
}

/** The same, where the list itself shows which commas are within names. */
function isGiven({ name: given }: NamePart, { name: family }: NamePart): boolean {
  return !family.includes(' ') || !given.includes(' ') || /^\p{Ll}/u.test(family);
}

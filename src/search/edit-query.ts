/** Changes what is typed, while the rest of it stays as it is. */
import { partsOf } from './operators.ts';
import { isFilterTerm, type FilterTerm, type Token } from './tokens.ts';

/** The filters that a query sets by fields, and the rest of it. */
export interface SplitFilters {
  readonly filters: Readonly<Partial<Record<Exclude<FilterTerm['filter'], 'day'>, string>>>;
  readonly rest: string;
}

/**
 * Takes those fields out of a query that filters can have instead: each one once. A title may begin with a word in capitals that
 * is no field.
 * @example splitFilters('tide year:2025') //=> { filters: { year: '2025' }, rest: 'tide' }
 */
export function splitFilters(text: string): SplitFilters {
  const parts = partsOf(text).map((part) => ({ written: writtenOf(part), term: filterIn(part) }));
  const isTaken = (one: FilterTerm | null): one is FilterTerm =>
    one !== null && parts.filter(({ term }) => term?.filter === one.filter).length === 1;
  const taken = parts.map(({ term }) => term).filter(isTaken);
  return {
    filters: Object.fromEntries(
      taken.map(({ filter, first, last }) => [filter, first === last ? first : `${first}..${last}`]),
    ),
    rest: joinParts(parts.filter(({ term }) => !isTaken(term)).map(({ written }) => written)),
  };
}

function filterIn([token, ...others]: readonly Token[]): FilterTerm | null {
  if (!token?.term || others.length > 0 || token.isNegated || token.name !== token.name.toLowerCase()) return null;
  return isFilterTerm(token.term) && token.term.filter !== 'day' ? token.term : null;
}

/**
 * Divides a query into the words and phrases that need no operator, and the rest.
 * @example splitWords('tide author:byron -boats') //=> { words: 'tide', rest: 'author:byron -boats' }
 */
export function splitWords(text: string): { readonly words: string; readonly rest: string } {
  const parts = partsOf(text);
  const areWords = ([token, ...others]: readonly Token[]): boolean =>
    others.length === 0 && token?.name === '' && (!token.isNegated || token.term === null);
  return {
    words: joinParts(parts.filter(areWords).map(writtenOf)),
    rest: joinParts(parts.filter((part) => !areWords(part)).map(writtenOf)),
  };
}

/** The words and phrases of a query that papers must have, those of authors and titles, too. */
export function textsOf(text: string): string[] {
  return partsOf(text)
    .flat()
    .flatMap((token) => (isText(token) ? bodyOf(token) : []));
}

/**
 * Replaces the texts of a query by others, in their order.
 * @example replaceTexts('tdie author:"Ada Byrn" -boats', ['tide', '"Ada Byron"']) //=> 'tide author:"Ada Byron" -boats'
 */
export function replaceTexts(text: string, texts: readonly string[]): string {
  let index = 0;
  const replaced = (token: Token): Token => {
    if (!isText(token)) return token;
    const written = `${token.written.slice(0, -bodyOf(token).length)}${texts[index] ?? ''}`;
    index += 1;
    return { ...token, written };
  };
  return joinParts(partsOf(text).map((part) => writtenOf(part.map(replaced))));
}

function isText({ term, isNegated }: Token): boolean {
  return term === null || (!isNegated && !isFilterTerm(term));
}

function bodyOf({ isPhrase, value }: Token): string {
  return isPhrase ? `"${value}"` : value;
}

function writtenOf(part: readonly Token[]): string {
  return part.map(({ written }) => written).join(' OR ');
}

function joinParts(parts: readonly string[]): string {
  return parts.join(' ');
}

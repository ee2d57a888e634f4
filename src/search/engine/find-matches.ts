import { foldWords } from '../../text/fold-words.ts';
import { cutWord } from '../cut-word.ts';
import type { PaperFragment } from '../manifest.ts';
import { otherSpellings } from '../spellings.ts';
import { queryStems } from '../stems.ts';
import { isUnspaced } from '../whole-word.ts';

/** What matches in a text. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** The words of the query that match, in the form in which they are compared. */
  readonly words: readonly string[];
}

/** A prefix match on fewer letters is noise. */
const MIN_PREFIX = 3;

/**
 * What of a paper's content matches a query: the words that Pagefind found, those that have a stem or another spelling that is
 * asked for, as one search of Pagefind knows only its own words, and parts of what is written without spaces. Words that merely begin with a short word of the query are left out: Pagefind finds
 * `and` for the `a` of a title.
 * @param words of the query
 * @returns in the order of the text, without overlaps
 */
export function findMatches({ content, locations }: PaperFragment, words: string): Match[] {
  if (words === '') return [];
  const asked = readAsked(words);
  const found = new Set(locations);
  return Array.from(content.matchAll(/\S+/g)).flatMap(({ 0: word, index }, number) => {
    if (isUnspaced(word)) {
      return partsAsked(word, asked.parts).map(({ from, to }) => matchOf(content, index + from, index + to, asked));
    }
    const isMatch =
      found.has(number) || hasStem(word, asked.stems)
        ? !isMereShortPrefix(word, asked)
        : isOtherSpelling(word, asked.spellings);
    return isMatch ? [trimmed(content, index, index + word.length, asked)] : [];
  });
}

/** The words of a query in the forms in which they are looked for. */
interface Asked {
  readonly folded: readonly string[];
  readonly stems: readonly string[];
  readonly spellings: ReadonlySet<string>;
  /** What may stand inside of what is written without spaces: the words, and pairs of characters. */
  readonly parts: readonly string[];
}

function readAsked(words: string): Asked {
  const spellings = new Set(words.toLowerCase().split(' '));
  const parts = Array.from(spellings).flatMap((word) => [word, ...cutWord(word)]);
  return {
    folded: [...new Set(foldWords(words))],
    stems: queryStems(words),
    spellings,
    parts: parts.filter((part) => part.length > 1 || isUnspaced(part)),
  };
}

/** Whether a word or one of its parts begins with a stem that is asked for, or is it where that is short. */
function hasStem(word: string, asked: readonly string[]): boolean {
  const stems = queryStems([word, ...word.split(/[^\p{L}\p{N}]+/u)].join(' '));
  return stems.some((stem) => asked.some((one) => stem === one || (one.length >= MIN_PREFIX && stem.startsWith(one))));
}

/** Whether a word is only found since it begins with a short word of the query. */
function isMereShortPrefix(word: string, { folded }: Asked): boolean {
  const short = folded.filter((one) => one.length < MIN_PREFIX);
  if (short.length === 0) return false;
  const found = foldWords(word);
  const isWanted = folded.some((one) => found.some((other) => other === one || sharePrefix(other, one)));
  return !isWanted && short.some((one) => found.some((other) => other.startsWith(one)));
}

function sharePrefix(a: string, b: string): boolean {
  return a.length >= MIN_PREFIX && b.length >= MIN_PREFIX && a.slice(0, MIN_PREFIX) === b.slice(0, MIN_PREFIX);
}

function isOtherSpelling(word: string, spellings: ReadonlySet<string>): boolean {
  return otherSpellings(word).some((spelling) => spellings.has(spelling));
}

/** Where a word has what is asked for, joined where parts overlap or touch. */
function partsAsked(word: string, asked: readonly string[]): { readonly from: number; readonly to: number }[] {
  const isAsked = new Uint8Array(word.length);
  const folded = word.toLowerCase();
  for (const part of folded.length === word.length ? asked : []) {
    for (let at = folded.indexOf(part); at !== -1; at = folded.indexOf(part, at + part.length)) {
      isAsked.fill(1, at, endOfCharacter(word, at + part.length));
    }
  }
  return runsOfOnes(isAsked);
}

/** The offset behind the marks that belong to the character before. */
function endOfCharacter(word: string, offset: number): number {
  let end = offset;
  while (MARK.test(word.charAt(end))) end += 1;
  return end;
}

const MARK = /\p{M}/u;

function runsOfOnes(flags: Uint8Array): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let from = flags.indexOf(1); from !== -1;) {
    const end = flags.indexOf(0, from);
    const to = end === -1 ? flags.length : end;
    runs.push({ from, to });
    from = flags.indexOf(1, to);
  }
  return runs;
}

/** A match without the punctuation around it. */
function trimmed(content: string, from: number, to: number, asked: Asked): Match {
  const word = content.slice(from, to);
  const start = word.search(LETTER);
  if (start === -1) return matchOf(content, from, to, asked);
  const end = Array.from(word.matchAll(LETTERS)).at(-1);
  return matchOf(content, from + start, from + (end === undefined ? word.length : end.index + end[0].length), asked);
}

const LETTER = /[\p{L}\p{N}]/u;
/** With the signs that are part of words, as in `C++`. */
const LETTERS = /[\p{L}\p{N}][\p{M}+#]*/gu;

function matchOf(content: string, from: number, to: number, { folded }: Asked): Match {
  const found = foldWords(content.slice(from, to));
  const words = folded.filter((one) => found.some((other) => other === one || sharePrefix(other, one)));
  return { from, to, words: words.length > 0 ? words : found };
}

import type { Paper } from '../../paper/schema.ts';
import { comparedWords, isTerm } from '../../text/compared-words.ts';
import { plainText } from '../../paper/render-text.ts';

/** The fields of a paper that are compared with other papers. */
export type ComparablePaper = Pick<Paper, 'title' | 'abstract' | 'summary' | 'keywords'> & {
  /** Slugs of its topics; default none. */
  readonly topics?: readonly string[];
};

/** The terms of one paper, and how often each occurs in it; an occurrence in the title counts twice. */
export interface CountedTerms {
  /** Its words, and its topics with `#` before them, separated by spaces. */
  readonly words: string;
  readonly counts: readonly number[];
  /** Its two-word phrases, each as the places of both words and its count. */
  readonly phrases: readonly (readonly [number, number, number])[];
}

/** The terms of one paper by their hashes: its words, then its two-word phrases. */
export interface PaperTerms {
  readonly terms: Uint32Array;
  /** How often each occurs in the paper, at most 255 times. */
  readonly counts: Uint8Array;
  /** How many of the terms are words. */
  readonly words: number;
}

/** More words than a text has. */
const MOST_PLACES = 2 ** 26;
/** Further mentions of a term add nothing. */
const MOST_COUNTED = 255;
const TITLE_TIMES = 2;
/** A topic says more of what a paper is about than a word of its text. */
const TOPIC_TIMES = 3;

/**
 * Counts the terms of a paper: the words of its title, text (the abstract, else the summary) and keywords, every two
 * adjacent words, and its topics. Stop words and numbers are no terms, and no phrase goes across them.
 */
export function countTerms(paper: ComparablePaper): CountedTerms {
  const places = new Map<string, number>();
  const counts: number[] = [];
  const phrases = new Map<number, [number, number, number]>();
  const addWord = (word: string, times: number): number => {
    const place = places.get(word) ?? places.size;
    places.set(word, place);
    counts[place] = (counts[place] ?? 0) + times;
    return place;
  };
  const addPhrase = (first: number, second: number, times: number): void => {
    const key = first * MOST_PLACES + second;
    phrases.set(key, [first, second, (phrases.get(key)?.[2] ?? 0) + times]);
  };
  const addText = (words: readonly string[], times: number): void => {
    let before: number | null = null;
    for (const word of words) {
      const place: number | null = isTerm(word) ? addWord(word, times) : null;
      if (before !== null && place !== null) addPhrase(before, place, times);
      before = place;
    }
  };
  addText(comparedWords(plainText(paper.title)), TITLE_TIMES);
  addText(comparedWords(plainText(paper.abstract ?? paper.summary?.text ?? '')), 1);
  for (const keyword of paper.keywords ?? []) addText(comparedWords(keyword), 1);
  for (const topic of paper.topics ?? []) addWord(`#${topic}`, TOPIC_TIMES);
  return { words: [...places.keys()].join(' '), counts, phrases: [...phrases.values()] };
}

/**
 * The terms of a paper by their hashes, which do not depend on other papers. Terms with the same hash count as one: among the
 * five million of 100,000 papers that is one in a thousand, so that two papers may seem to share a rare term, in every build
 * the same.
 */
export function hashTerms({ words, counts, phrases }: CountedTerms): PaperTerms {
  const hashes = words === '' ? [] : words.split(' ').map(hashWord);
  const pairs = phrases.map(([first, second]) => hashPhrase(hashes[first] ?? 0, hashes[second] ?? 0));
  const limited = [...counts, ...phrases.map(([, , count]) => count)].map((count) => Math.min(count, MOST_COUNTED));
  return { terms: Uint32Array.of(...hashes, ...pairs), counts: Uint8Array.from(limited), words: hashes.length };
}

/** FNV-1a, mixed. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < word.length; place += 1) hash = Math.imul(hash ^ word.charCodeAt(place), 0x01000193);
  return mixBits(hash);
}

function hashPhrase(first: number, second: number): number {
  return mixBits(Math.imul(first, 0x9e3779b1) + second);
}

/** Spreads a hash over all 32 bits, as MurmurHash3 does at its end. */
function mixBits(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const mixed = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

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

/** The terms of one paper by their numbers: its words, then its two-word phrases. */
export interface PaperTerms {
  readonly terms: Uint32Array;
  /** How often each occurs in the paper, at most 255 times. */
  readonly counts: Uint8Array;
  /** How many of the terms are words. */
  readonly words: number;
}

/** Numbers for terms; the same texts in the same order get the same numbers. */
export interface Vocabulary {
  word(word: string): number;
  /** The phrase of two words. */
  phrase(first: number, second: number): number;
  /** How many terms there are. */
  size(): number;
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

/** The terms of a paper by the numbers of a vocabulary, which learns those that are new. */
export function numberTerms({ words, counts, phrases }: CountedTerms, vocabulary: Vocabulary): PaperTerms {
  const numbers = words === '' ? [] : words.split(' ').map(vocabulary.word);
  const terms = new Uint32Array(numbers.length + phrases.length);
  const limited = new Uint8Array(terms.length);
  numbers.forEach((number, place) => {
    terms[place] = number;
    limited[place] = Math.min(counts[place] ?? 0, MOST_COUNTED);
  });
  phrases.forEach(([first, second, count], index) => {
    terms[numbers.length + index] = vocabulary.phrase(numbers[first] ?? 0, numbers[second] ?? 0);
    limited[numbers.length + index] = Math.min(count, MOST_COUNTED);
  });
  return { terms, counts: limited, words: numbers.length };
}

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const words = new Map<string, number>();
  let size = 0;
  const next = (): number => size++;
  return {
    word: (word) => {
      const known = words.get(word);
      if (known !== undefined) return known;
      const number = next();
      words.set(word, number);
      return number;
    },
    phrase: numberPairs(next),
    size: () => size,
  };
}

/**
 * Numbers pairs of terms. An archive has millions of pairs, too many for a `Map`: this is a hash table with open addressing.
 * A slot holds three numbers: the pair, and its number plus one, so that 0 means an empty slot.
 */
function numberPairs(next: () => number): (first: number, second: number) => number {
  let table = new Uint32Array(SLOT * (1 << 16));
  let used = 0;
  return (first, second) => {
    if (used * SLOT * 2 > table.length) table = grown(table);
    const slot = slotOf(table, first, second);
    const found = table[slot + 2] ?? 0;
    if (found > 0) return found - 1;
    const value = next();
    fill(table, slot, first, second, value + 1);
    used += 1;
    return value;
  };
}

const SLOT = 3;

function grown(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(table.length * 2);
  for (let slot = 0; slot < table.length; slot += SLOT) {
    const first = table[slot] ?? 0;
    const second = table[slot + 1] ?? 0;
    const value = table[slot + 2] ?? 0;
    if (value > 0) fill(larger, slotOf(larger, first, second), first, second, value);
  }
  return larger;
}

function fill(table: Uint32Array, slot: number, first: number, second: number, value: number): void {
  table[slot] = first;
  table[slot + 1] = second;
  table[slot + 2] = value;
}

/** The slot of a pair, or the empty one where it belongs. */
function slotOf(table: Uint32Array, first: number, second: number): number {
  const slots = table.length / SLOT;
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  let slot = ((mixed ^ (mixed >>> 15)) & (slots - 1)) * SLOT;
  while (table[slot + 2] !== 0 && (table[slot] !== first || table[slot + 1] !== second))
    slot = (slot + SLOT) % table.length;
  return slot;
}

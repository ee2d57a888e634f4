import type { Paper } from '../../paper/schema.ts';
import { URL_PATTERN } from '../../text/find-urls.ts';
import { foldWords } from '../../text/fold-words.ts';
import { NO_STORE, stored, type BuildStore } from '../../source/build-store.ts';
import { plainText } from '../../paper/render-text.ts';

/** The fields of a paper that are compared with other papers. */
export type ComparablePaper = Pick<Paper, 'title' | 'abstract' | 'summary' | 'keywords'> & {
  /** Slugs of its topics; default none. */
  readonly topics?: readonly string[];
};

/** The terms of one paper by their numbers: its words, then its two-word phrases. */
export interface PaperTerms {
  readonly terms: Uint32Array;
  /** How often each occurs in the paper; an occurrence in the title counts twice. */
  readonly counts: Uint8Array;
  /** How many of the terms are words. */
  readonly words: number;
}

/** Numbers for terms; the same texts in the same order get the same numbers. */
export interface Vocabulary {
  /** Null for a stop word and for a number. */
  word(word: string): number | null;
  topic(slug: string): number;
  /** The phrase of two words. */
  phrase(first: number, second: number): number;
  /** How many terms there are. */
  size(): number;
}

const TITLE_TIMES = 2;
/** A topic says more of what a paper is about than a word of its text. */
const TOPIC_TIMES = 3;

/**
 * Counts the terms of a paper: the words of its title, text (the abstract, else the summary) and keywords, every two
 * adjacent words, and its topics. Stop words and numbers are no terms, and no phrase goes across them.
 */
export function countTerms(paper: ComparablePaper, vocabulary: Vocabulary, store: BuildStore = NO_STORE): PaperTerms {
  const words = new Map<number, number>();
  const phrases = new Map<number, number>();
  const add = (text: readonly string[], times: number): void => {
    let before: number | null = null;
    for (const word of text) {
      const term = vocabulary.word(word);
      if (term !== null) bump(words, term, times);
      if (term !== null && before !== null) bump(phrases, vocabulary.phrase(before, term), times);
      before = term;
    }
  };
  const text = paper.abstract ?? paper.summary?.text ?? '';
  const read = stored(store, 'words', [paper.title, text], () => [paper.title, text].map(plainWords));
  read.forEach((words, index) => add(words, index === 0 ? TITLE_TIMES : 1));
  for (const keyword of paper.keywords ?? []) add(comparedWords(keyword), 1);
  for (const topic of paper.topics ?? []) bump(words, vocabulary.topic(topic), TOPIC_TIMES);
  return { ...columns([words, phrases]), words: words.size };
}

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const words = new Map<string, number | null>();
  const topics = new Map<string, number>();
  let size = 0;
  const next = (): number => size++;
  return {
    word: (word) => {
      const known = words.get(word);
      if (known !== undefined) return known;
      const term = isTerm(word) ? next() : null;
      words.set(word, term);
      return term;
    },
    topic: (slug) => {
      const term = topics.get(slug) ?? next();
      topics.set(slug, term);
      return term;
    },
    phrase: numberPairs(next),
    size: () => size,
  };
}

/**
 * English stop words, folded; among them words that nearly every abstract has. `model` is none: it is too common to count
 * by itself, but is part of phrases such as `model merging`.
 */
const STOP_WORDS = new Set(
  (
    'a about across after all also among an and any are as at be been between both but by can could do each for from ' +
    'further furthermore has have however how in into is it its may more most no not of on only or other our over ' +
    'show some such than that the their them then there these they this those through thu to two under up us use used ' +
    'using very via was we well were what when where which while who will with within without yet you ' +
    'approach based method new novel paper propose proposed result achieve existing introduce present'
  ).split(' '),
);

/** Chinese and Japanese are written without spaces: single characters are their words, pairs of them their phrases. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const URLS = new RegExp(URL_PATTERN, 'g');

function plainWords(text: string): string[] {
  return comparedWords(plainText(text));
}

function comparedWords(text: string): string[] {
  const words = foldWords(text.includes('/') ? text.replace(URLS, ' ') : text);
  return UNSPACED.test(text) ? words.flatMap((word) => (UNSPACED.test(word) ? [...word] : word)) : words;
}

function isTerm(word: string): boolean {
  return !STOP_WORDS.has(word) && !/^\d+$/.test(word);
}

/** The terms and counts of several tables, one table after the other. */
function columns(tables: readonly ReadonlyMap<number, number>[]): Pick<PaperTerms, 'terms' | 'counts'> {
  const length = tables.reduce((total, { size }) => total + size, 0);
  const [terms, counts] = [new Uint32Array(length), new Uint8Array(length)];
  let place = 0;
  for (const table of tables) {
    for (const [term, count] of table) {
      terms[place] = term;
      counts[place] = Math.min(count, 255);
      place += 1;
    }
  }
  return { terms, counts };
}

function bump(counts: Map<number, number>, term: number, times: number): void {
  counts.set(term, (counts.get(term) ?? 0) + times);
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

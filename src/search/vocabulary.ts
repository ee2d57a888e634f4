import { compareText } from '../compare-text.ts';
import { normalizeMarks } from '../text/normalize-marks.ts';

/** The words of an archive, each with its frequency. */
export interface Vocabulary {
  /** Sorted. */
  readonly words: readonly string[];
  /** By the index of the word: the number of papers that contain it, as a binary logarithm rounded down. */
  readonly weights: Uint8Array;
}

/** The rarest words beyond this are dropped, so that the file stays below 300 kB when compressed. */
const MAX_WORDS = 90_000;

/** Shorter words are rarely misspelt, and too many words are within an edit of them. */
const MIN_LENGTH = 3;
const MAX_LENGTH = 30;

/**
 * The words of a text as suggestions spell them: lower case, without accents, from 3 to 30 characters, no numbers.
 * @example vocabularyWords('The Fréchet word2vec, 42') //=> ['the', 'frechet', 'word2vec']
 */
export function vocabularyWords(text: string): string[] {
  const words =
    normalizeMarks(text, 'NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length >= MIN_LENGTH && word.length <= MAX_LENGTH && /^\p{L}/u.test(word));
}

/** In how many papers a word occurs, and whether in a title. */
export type WordCount = readonly [word: string, papers: number, inTitle: boolean];

/** Counts in how many papers each word occurs. */
export class WordCounter {
  readonly #words = new Map<string, CountedWord>();
  #papers = 0;

  /** Adds one paper. */
  add({ title, text }: { readonly title: string; readonly text: string }): void {
    this.#papers += 1;
    for (const word of vocabularyWords(title)) this.#count(word).inTitle = true;
    for (const word of vocabularyWords(text)) this.#count(word);
  }

  /** Adds what another one counted in other papers. */
  merge(counts: readonly WordCount[]): void {
    for (const [word, papers, inTitle] of counts) {
      const known = this.#words.get(word);
      if (known === undefined) this.#words.set(word, { papers, last: 0, inTitle });
      else {
        known.papers += papers;
        known.inTitle ||= inTitle;
      }
    }
  }

  /** All that was counted. */
  toCounts(): WordCount[] {
    return Array.from(this.#words, ([word, { papers, inTitle }]) => [word, papers, inTitle]);
  }

  /** Counts a word once per paper. */
  #count(word: string): CountedWord {
    const known = this.#words.get(word);
    if (known === undefined) {
      const counted = { papers: 1, last: this.#papers, inTitle: false };
      this.#words.set(word, counted);
      return counted;
    }
    if (known.last !== this.#papers) known.papers += 1;
    known.last = this.#papers;
    return known;
  }

  /** Keeps words that occur in two papers or in a title: most of the others are misspelt themselves. */
  toVocabulary(): Vocabulary {
    const known = [...this.#words]
      .filter(([, { papers, inTitle }]) => papers > 1 || inTitle)
      .toSorted(([a, ofA], [b, ofB]) => ofB.papers - ofA.papers || compareText(a, b))
      .slice(0, MAX_WORDS)
      .toSorted(([a], [b]) => compareText(a, b));
    return {
      words: known.map(([word]) => word),
      weights: Uint8Array.from(known, ([, { papers }]) => 31 - Math.clz32(papers)),
    };
  }
}

interface CountedWord {
  papers: number;
  /** The number of the latest paper that contains it. */
  last: number;
  inTitle: boolean;
}

/**
 * Formats a vocabulary compactly, one word a line: length of the prefix shared with the previous word (base 36), the rest,
 * and its weight (in base 36).
 * @example formatVocabulary({ words: ['graph', 'graphs'], weights: Uint8Array.of(9, 7) }) //=> '0graph9\n5s7\n'
 */
export function formatVocabulary({ words, weights }: Vocabulary): string {
  return words
    .map((word, place) => {
      const shared = sharedLength(words[place - 1] ?? '', word);
      return `${shared.toString(36)}${word.slice(shared)}${(weights[place] ?? 0).toString(36)}\n`;
    })
    .join('');
}

/** Reads what `formatVocabulary` writes. */
export function parseVocabulary(text: string): Vocabulary {
  const lines = text.split('\n').filter(Boolean);
  let last = '';
  const words = lines.map((line) => (last = last.slice(0, parseInt(line.charAt(0), 36)) + line.slice(1, -1)));
  return { words, weights: Uint8Array.from(lines, (line) => parseInt(line.at(-1) ?? '0', 36)) };
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

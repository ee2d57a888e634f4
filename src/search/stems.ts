import { stem } from 'porter2';
import { normalizeMarks } from '../text/normalize-marks.ts';

const stems = new Map<string, string>();

/** The English stems that a query asks for, in its order, as Pagefind's index has them. */
export function queryStems(words: string): string[] {
  return words.split(/\s+/).map(plainWord).filter(Boolean).map(stemOf);
}

/**
 * A word without accents, punctuation and capitals, but with the signs that are part of words, as in `C++`; '' where it has
 * neither letters nor digits.
 */
export function plainWord(word: string): string {
  const plain = normalizeMarks(word, 'NFKD').replace(/[^\p{L}\p{N}+#^]/gu, '');
  return LETTER.test(plain) ? plain.toLowerCase() : '';
}

const LETTER = /[\p{L}\p{N}]/u;

/** The English stem of a plain word (https://snowballstem.org/algorithms/english/stemmer.html), computed once. */
export function stemOf(word: string): string {
  const known = stems.get(word) ?? stem(word);
  stems.set(word, known);
  return known;
}

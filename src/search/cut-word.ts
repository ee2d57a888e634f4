/** Cuts what is written without spaces, texts and queries by the same rule: segmenters differ between Node and browsers. */
import { isUnspaced, UNSPACED_CLASS } from './whole-word.ts';

/**
 * The pieces of a word of a query: pairs of neighbouring characters where a script has no spaces between words, or where
 * particles are joined to them, as in Korean; a lone character stays alone. Everything else stays as it is.
 * @example cutWord('LLM检索增强') //=> ['LLM', '检索', '索增', '增强']
 * @example cutWord('graph') //=> ['graph']
 */
export function cutWord(word: string): string[] {
  if (!isUnspaced(word)) return [word];
  return runsOf(word).flatMap((run) => (isUnspaced(run) ? pairsOf(charactersOf(run)) : run));
}

/**
 * The pieces of a word of a text, among which those of each query for a part of it are: the last character of a run is a piece,
 * too, as a query for one character finds the pairs that begin with it.
 * @example cutIndexedWord('检索增强') //=> ['检索', '索增', '增强', '强']
 */
export function cutIndexedWord(word: string): string[] {
  if (!isUnspaced(word)) return [word];
  return runsOf(word).flatMap((run) => {
    if (!isUnspaced(run)) return run;
    const characters = charactersOf(run);
    return [...new Set([...pairsOf(characters), ...characters.slice(-1)])];
  });
}

/** A query as the index is asked for it. */
export interface CutQuery {
  readonly words: string;
  /** Without what is cut: its pairs, which are in `words`, hardly occur in another order. */
  readonly phrases: readonly string[];
}

/**
 * Cuts the words of a query, each once.
 * @example cutQuery('检索增强 graph', ['检索增强', 'graph']) //=> { words: '检索 索增 增强 graph', phrases: ['graph'] }
 */
export function cutQuery(words: string, phrases: readonly string[]): CutQuery {
  return {
    words: cutWords(words),
    phrases: phrases.filter((phrase) => !isUnspaced(phrase)),
  };
}

const RUN = new RegExp(`([${UNSPACED_CLASS}][${UNSPACED_CLASS}\\p{M}]*)`, 'u');
const CHARACTER = new RegExp(`[${UNSPACED_CLASS}]\\p{M}*`, 'gu');
const LETTER = /[\p{L}\p{N}]/u;

/** The pieces of words, each once; signs that stand alone are no words, unless there is nothing else. */
function cutWords(words: string): string {
  const pieces = words
    .split(/\s+/)
    .filter((word) => LETTER.test(word))
    .flatMap(cutWord);
  return pieces.length === 0 ? words : [...new Set(pieces)].join(' ');
}

/** Runs of characters without spaces, and what stands between them, as far as it has letters or digits. */
function runsOf(word: string): string[] {
  return word.split(RUN).filter((run) => LETTER.test(run));
}

function charactersOf(run: string): string[] {
  return run.match(CHARACTER) ?? [];
}

function pairsOf(characters: readonly string[]): string[] {
  if (characters.length < 2) return [...characters];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

import { vocabularyWords, type Vocabulary } from '../vocabulary.ts';
import { editDistance, maxEdits } from '../../edit-distance.ts';

/** Costs are in binary logarithms of frequency: with one edit more, a word must be 2¹¹ times as common to be suggested. */
const EDIT_COST = 11;
/** The first letter is rarely wrong. */
const FIRST_LETTER_COST = 3;
/** A word of the archive is only corrected, by a single edit, to one that is 2⁸ times as common. */
const KNOWN_WORD_COST = 8;

/**
 * Corrects the spelling of a query: the words that the archive lacks, or if it has them all, those that are far rarer than
 * a similar word. Short words and numbers stay.
 * @param isFound whether papers contain all of its words, so that words beyond the vocabulary count as rare, not as unknown
 * @returns null where nothing is to be corrected
 * @example suggestQuery(vocabulary, '"difusion" models') //=> '"diffusion" models'
 */
export function suggestQuery(vocabulary: Vocabulary, text: string, isFound = false): string | null {
  const correct = (isCandidate: (word: string) => boolean): string =>
    text.replace(
      /[\p{L}\p{M}\p{N}]+/gu,
      (word) => (isCandidate(word) && suggestWord(vocabulary, word, isFound)) || word,
    );
  const corrected = [correct((word) => !isKnown(vocabulary, word)), correct(() => true)];
  return corrected.find((one) => one !== text) ?? null;
}

/** Whether the archive has a word, or the vocabulary omits such words (short ones and numbers). */
export function isKnown({ words }: Vocabulary, typed: string): boolean {
  const [word] = vocabularyWords(typed);
  if (word === undefined) return true;
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return words[low] === word;
}

/**
 * The most likely correction of a word: few edits away, and common in the archive.
 * @param isFound whether a paper contains the word, even if the vocabulary does not
 * @returns null where no word is similar, or the word itself is as likely
 * @example suggestWord(vocabulary, 'trasnformer') //=> 'transformer'
 */
export function suggestWord({ words, weights }: Vocabulary, typed: string, isFound = false): string | null {
  const [word] = vocabularyWords(typed);
  if (word === undefined || /\p{N}/u.test(word)) return null;
  const max = maxEdits(word);
  const letters = letterSet(word);
  let best = isFound ? { word, cost: EDIT_COST - KNOWN_WORD_COST } : { word: '', cost: Infinity };
  for (const [index, candidate] of words.entries()) {
    if (!mayBeSimilar(word, letters, candidate, max)) continue;
    const edits = editDistance(word, candidate, max);
    if (edits > max) continue;
    const cost = correctionCost(word, candidate, edits) - (weights[index] ?? 0);
    // The alphabetically first of equals wins.
    if (cost < best.cost) best = { word: candidate, cost };
  }
  return best.word === '' || best.word === word ? null : best.word;
}

function correctionCost(word: string, candidate: string, edits: number): number {
  if (edits === 0) return EDIT_COST - KNOWN_WORD_COST;
  return edits * EDIT_COST + (candidate.charCodeAt(0) === word.charCodeAt(0) ? 0 : FIRST_LETTER_COST);
}

/** Rules out nearly all words cheaply: an edit adds at most one letter to the set and removes at most one. */
function mayBeSimilar(word: string, letters: number, candidate: string, max: number): boolean {
  if (Math.abs(candidate.length - word.length) > max) return false;
  const differing = letters ^ letterSet(candidate);
  return bitCount(differing & letters) <= max && bitCount(differing & ~letters) <= max;
}

/** A bit for each letter of a word; letters beyond `a` to `z` share the remaining bits. */
function letterSet(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index += 1) set |= 1 << ((word.charCodeAt(index) - 97) & 31);
  return set;
}

function bitCount(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

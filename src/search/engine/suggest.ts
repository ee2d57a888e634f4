import { vocabularyWords, type Vocabulary } from '../vocabulary.ts';

/** The most slips that are corrected in a word; in a short one, one. */
const MOST_SLIPS = 2;
const SHORT = 4;

/** What a slip costs, in doublings of how common a word is: a word with one slip more must be so much more common. */
const SLIP_COST = 11;
/** A first letter is seldom wrong. */
const FIRST_LETTER_COST = 3;
/** A word that the archive has is only corrected to one that is so many doublings more common, by a single slip. */
const KNOWN_COST = 8;

/**
 * A query with its misspelt words corrected: those that the archive lacks, or, where it has them all, those that are far
 * rarer than a word like them. Short words and numbers stay.
 * @param isFound whether papers have all its words: they count as known, if as the rarest
 * @returns null where nothing is to be corrected
 * @example suggestQuery(vocabulary, '"difusion" models') //=> '"diffusion" models'
 */
export function suggestQuery(vocabulary: Vocabulary, query: string, isFound = false): string | null {
  const correct = (isSuspect: (word: string) => boolean): string =>
    query.replace(
      /[\p{L}\p{M}\p{N}]+/gu,
      (word) => (isSuspect(word) && suggestWord(vocabulary, word, isFound)) || word,
    );
  const corrected = [correct((word) => !isKnown(vocabulary, word)), correct(() => true)];
  return corrected.find((one) => one !== query) ?? null;
}

/** Whether the archive has a word, or it is none that could be told. */
export function isKnown({ words }: Vocabulary, written: string): boolean {
  const [word] = vocabularyWords(written);
  if (word === undefined) return true;
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return words[low] === word;
}

/** The slips that a suggestion corrects in a word, at most. */
export function mostSlips(word: string): number {
  return word.length <= SHORT ? 1 : MOST_SLIPS;
}

/**
 * The word that is most likely meant by a misspelt one: few slips (a letter too many, missing, wrong, or two swapped), and
 * common in the archive.
 * @param isFound whether a paper has it, though the vocabulary may not
 * @returns null where no word is near, or the word itself is as likely
 * @example suggestWord(vocabulary, 'trasnformer') //=> 'transformer'
 */
export function suggestWord({ words, weights }: Vocabulary, written: string, isFound = false): string | null {
  const [word] = vocabularyWords(written);
  if (word === undefined || /\p{N}/u.test(word)) return null;
  const most = mostSlips(word);
  const letters = letterSet(word);
  let best = isFound ? { word, cost: SLIP_COST - KNOWN_COST } : { word: '', cost: Infinity };
  for (let place = 0; place < words.length; place += 1) {
    const other = words[place] ?? '';
    if (Math.abs(other.length - word.length) > most) continue;
    // A slip changes at most one letter of each word: this leaves a few of a hundred words to compare.
    const differing = letters ^ letterSet(other);
    if (bitCount(differing & letters) > most || bitCount(differing & ~letters) > most) continue;
    const slips = countSlips(word, other, most);
    if (slips > most) continue;
    const cost =
      slips * SLIP_COST -
      (weights[place] ?? 0) +
      (slips > 0 && other.charCodeAt(0) !== word.charCodeAt(0) ? FIRST_LETTER_COST : 0) -
      (slips === 0 ? KNOWN_COST - SLIP_COST : 0);
    // Ties go to the first in the order of words.
    if (cost < best.cost) best = { word: other, cost };
  }
  return best.word === '' || best.word === word ? null : best.word;
}

/**
 * The number of slips between two words (optimal string alignment distance), counted no further than to `most + 1`.
 * @example countSlips('trasnformer', 'transformer', 2) //=> 1
 */
export function countSlips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      const slips = Math.min(
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        swapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
      );
      row.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** A bit for each letter that a word has; letters beyond `a` to `z` share the remaining ones. */
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

import { vocabularyWords, type Vocabulary } from '../vocabulary.ts';
import { editDistance, maxEdits } from '../../edit-distance.ts';
import { isKnown } from './suggest.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words of a query without unknown words that are tried as the misspelt one; each takes a search. */
const MAX_CANDIDATES = 6;

/**
 * Corrects a query without results by the texts of papers that contain its other words. Unlike the vocabulary alone, this
 * finds rare names, corrects a typo that happens to be a word (`exert` for `expert`), and always leads to a result.
 * @param findTexts the texts of the papers that match some words best, best first
 * @returns null where no such paper contains a word similar to the misspelt one
 */
export async function suggestInContext(
  vocabulary: Vocabulary,
  text: string,
  findTexts: (words: string) => Promise<readonly string[]>,
): Promise<string | null> {
  const words = text.match(WORD) ?? [];
  let best: Correction | undefined;
  for (const misspelt of misspeltCandidates(vocabulary, words)) {
    const context = words.filter((_, index) => !misspelt.includes(index));
    for (const found of context.length === 0 ? [] : await findTexts(context.join(' '))) {
      const correction = correctFrom(vocabularyWords(found), words, misspelt);
      if (correction && (best === undefined || correction.edits < best.edits)) best = correction;
    }
  }
  return best === undefined ? null : replaceWords(text, best.words);
}

/** Corrected words by their index in a query, and the edits that they take in sum. */
interface Correction {
  readonly words: ReadonlyMap<number, string>;
  readonly edits: number;
}

/** Sets of indices of words that may be misspelt: all unknown ones, or each word in turn where all are known. */
function misspeltCandidates(vocabulary: Vocabulary, words: readonly string[]): number[][] {
  const indices = [...words.keys()];
  const unknown = indices.filter((index) => !isKnown(vocabulary, words[index] ?? ''));
  return unknown.length > 0 ? [unknown] : indices.slice(0, MAX_CANDIDATES).map((index) => [index]);
}

/** Corrects every misspelt word by one paper's words, or none. */
function correctFrom(
  paperWords: readonly string[],
  words: readonly string[],
  misspelt: readonly number[],
): Correction | null {
  const choices = new Set(paperWords);
  const nearest = misspelt.flatMap((index) => {
    const found = nearestWord(words[index] ?? '', choices);
    return found ? [{ index, ...found }] : [];
  });
  if (nearest.length < misspelt.length) return null;
  return {
    words: new Map(nearest.map(({ index, word }) => [index, word])),
    edits: nearest.reduce((sum, { edits }) => sum + edits, 0),
  };
}

/** Of equally near words the first: the title of a paper comes first. */
function nearestWord(typed: string, choices: ReadonlySet<string>): { word: string; edits: number } | null {
  const [word] = vocabularyWords(typed);
  if (word === undefined) return null;
  let nearest = { word: '', edits: maxEdits(word) + 1 };
  for (const other of choices) {
    const edits = editDistance(word, other, nearest.edits - 1);
    if (edits > 0 && edits < nearest.edits) nearest = { word: other, edits };
  }
  return nearest.word === '' ? null : nearest;
}

function replaceWords(text: string, words: ReadonlyMap<number, string>): string {
  let index = 0;
  return text.replace(WORD, (typed) => words.get(index++) ?? typed);
}

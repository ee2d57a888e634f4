import type { PaperFragment } from '../manifest.ts';
import { countSlips, isKnown, mostSlips } from './suggest.ts';
import { vocabularyWords, type Vocabulary } from '../vocabulary.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Of a longer query whose words are all known, too many could be the wrong one. */
const MOST_SUSPECTS = 6;

/**
 * A query that finds nothing, corrected by what papers say that have its other words. Unlike the archive's words alone, this
 * tells which rare name is meant, sees through a slip that happens to be a word (`exert` for `expert`), and is never in vain.
 * @param findPapers the papers that best fit some words, best first
 * @returns null where no such paper has a word that is written almost like what is suspect
 */
export async function suggestInContext(
  vocabulary: Vocabulary,
  query: string,
  findPapers: (words: string) => Promise<readonly PaperFragment[]>,
): Promise<string | null> {
  const words = query.match(WORD) ?? [];
  const places = [...words.keys()];
  const unknown = places.filter((place) => !isKnown(vocabulary, words[place] ?? ''));
  let best: Correction | undefined;
  for (const suspects of unknown.length > 0 ? [unknown] : places.slice(0, MOST_SUSPECTS).map((place) => [place])) {
    const rest = words.filter((_, place) => !suspects.includes(place));
    for (const { content } of rest.length === 0 ? [] : await findPapers(rest.join(' '))) {
      const found = correctFrom(vocabularyWords(content), words, suspects);
      if (found && (best === undefined || found.slips < best.slips)) best = found;
    }
  }
  return best === undefined ? null : replaceWords(query, best.words);
}

/** Words by their places in a query, and the slips that they mend. */
interface Correction {
  readonly words: ReadonlyMap<number, string>;
  readonly slips: number;
}

/** Every suspect word has to be found in the same paper. */
function correctFrom(
  said: readonly string[],
  words: readonly string[],
  suspects: readonly number[],
): Correction | null {
  const found = suspects.map((place) => nearestWord(words[place] ?? '', new Set(said)));
  if (found.some((word) => word === null)) return null;
  const nearest = found.filter((word) => word !== null);
  return {
    words: new Map(nearest.map(({ word }, index) => [suspects[index] ?? 0, word])),
    slips: nearest.reduce((sum, { slips }) => sum + slips, 0),
  };
}

/** Of words that are as near, the first: a paper's title comes first. */
function nearestWord(written: string, said: ReadonlySet<string>): { word: string; slips: number } | null {
  const [word] = vocabularyWords(written);
  if (word === undefined) return null;
  let nearest = { word: '', slips: mostSlips(word) + 1 };
  for (const other of said) {
    const slips = countSlips(word, other, nearest.slips - 1);
    if (slips > 0 && slips < nearest.slips) nearest = { word: other, slips };
  }
  return nearest.word === '' ? null : nearest;
}

function replaceWords(query: string, words: ReadonlyMap<number, string>): string {
  let place = 0;
  return query.replace(WORD, (written) => words.get(place++) ?? written);
}

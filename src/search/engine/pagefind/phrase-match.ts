import { plainWord, queryStems } from '../../stems.ts';
import { hasStems, wordsOfText } from '../../text-words.ts';
import type { TextField, TextTerm } from '../../tokens.ts';
import { matchesOtherSpelling, type AskPagefind, type PagefindResult } from './pagefind-answer.ts';

/**
 * The papers that have a phrase, in a field or in any of their texts. Pagefind does not find it in some papers that have a word
 * with and without its marks, nor in further spellings. The texts of a paper are loaded only where places leave it open.
 * @param found the papers that have each of its words there
 */
export async function papersWithPhrase(
  ask: AskPagefind,
  { text, field }: TextTerm,
  found: readonly PagefindResult[],
  options: object,
): Promise<PagefindResult[]> {
  const words = text.split(' ').filter((word) => plainWord(word) !== '');
  const stems = words.flatMap(queryStems);
  const [longest = ''] = words.toSorted((a, b) => b.length - a.length);
  // Pagefind supports a phrase only as the whole query, and does not rank its results.
  const [ofPhrase, ofLongest] = await Promise.all([
    placesOf(ask, `"${text}"`, options),
    placesOf(ask, longest, options),
  ]);
  const hasPhrase = async (paper: PagefindResult): Promise<boolean> => {
    const places = paper.words ?? [];
    const hasSpelling = matchesOtherSpelling(paper, stems);
    const areAllPlaced = field === null || !hasSpelling;
    if (areAllPlaced && isCertain(field, stems, places, ofPhrase.get(paper.id) ?? [])) return true;
    const starts = (ofLongest.get(paper.id) ?? []).map((place) => place - words.indexOf(longest));
    if (!hasSpelling && !hasRun(places, starts, stems.length)) return false;
    const { content, meta } = await paper.data();
    const read = field === null ? content : field === 'title' ? meta.title : (meta.people ?? '');
    return hasStems(wordsOfText(read).places, stems);
  };
  const fits = await Promise.all(found.map(hasPhrase));
  return found.filter((_, index) => fits[index]);
}

/** Where papers have words, or a phrase, by their ids. */
async function placesOf(ask: AskPagefind, words: string, options: object): Promise<Map<string, readonly number[]>> {
  const { results } = await ask(words, options);
  return new Map(results.map(({ id, words: places = [] }) => [id, places]));
}

/**
 * Whether places alone show a phrase: somewhere, or in a field whose words stand nowhere else. Of a title, which is the
 * beginning of the text, their first places are enough.
 * @param places of its words
 * @param ofPhrase of the phrase, as far as Pagefind finds it
 */
function isCertain(
  field: TextField | null,
  stems: readonly string[],
  places: readonly number[],
  ofPhrase: readonly number[],
): boolean {
  if (field === null) return hasRun(ofPhrase, ofPhrase, stems.length);
  const isFirst = new Set(stems).size === stems.length && hasRun(ofPhrase, [Math.min(...places)], stems.length);
  return isFirst && (field === 'title' || places.length === stems.length);
}

/** Whether some places have a number of them side by side, from one of some starts on. */
function hasRun(places: readonly number[], starts: readonly number[], length: number): boolean {
  const all = new Set(places);
  return starts.some((start) => Array.from({ length }, (_, offset) => start + offset).every((place) => all.has(place)));
}

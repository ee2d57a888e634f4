import { spellingsOfWord, SPLIT_BY_PAGEFIND } from './spellings.ts';
import { plainWord, stemOf } from './stems.ts';

/** What a search compares of a text: at each place the stems of a word, of its parts and of its further spellings. */
export interface TextWords {
  readonly places: readonly ReadonlySet<string>[];
  readonly all: ReadonlySet<string>;
}

/**
 * The words of a text as the search index has them: without accents and punctuation, each whole, in its parts and in its
 * further spellings, as English stems. Pagefind cuts and stems them like this.
 */
export function wordsOfText(text: string): TextWords {
  const places = text
    .split(/\s+/)
    .map((word) => new Set([...stemsOf(word), ...spellingsOfWord(word).flatMap(stemsOf)]));
  const all = new Set<string>();
  for (const place of places) for (const stem of place) all.add(stem);
  return { places, all };
}

/** Whether some stems stand side by side. */
export function hasStems(places: TextWords['places'], stems: readonly string[]): boolean {
  return places.some((_, start) => stems.every((stem, offset) => places[start + offset]?.has(stem) === true));
}

function stemsOf(word: string): string[] {
  const whole = plainWord(word);
  if (whole === '') return [];
  const parts = SPLIT_BY_PAGEFIND.test(word)
    ? word.split(PART_JOINT).map(plainWord).filter(isFound)
    : [plainWord(word.replace(/\p{S}/gu, ''))];
  return [whole, ...parts].map(stemOf);
}

/** Numbers and single letters within compounds are not found. */
function isFound(part: string): boolean {
  return part.length > 1 && /\P{N}/u.test(part);
}

/** Between the parts of a compound: signs, digits, and the inner capitals of names such as `DeepResearch` and `OCRBench`. */
const PART_JOINT =
  /[^\p{L}\p{N}\p{M}'’]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{N})(?=\p{L})|(?<=\p{L})(?=\p{N})/u;

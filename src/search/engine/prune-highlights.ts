import { foldWords } from '../../text/fold-words.ts';

/** A prefix match on fewer letters is noise. */
const MIN_PREFIX = 3;

/**
 * Removes highlights from words that merely start with a short query word: Pagefind highlights `and` for the `a` of a title.
 * @param excerpt with `<mark>` elements around matches
 * @param words of the query
 * @example pruneHighlights('<mark>and</mark> <mark>a</mark> <mark>graph</mark>', 'a graphs') //=> 'and <mark>a</mark> <mark>graph</mark>'
 */
export function pruneHighlights(excerpt: string, words: string): string {
  const asked = foldWords(words);
  const short = asked.filter((word) => word.length < MIN_PREFIX);
  if (short.length === 0) return excerpt;
  return excerpt.replace(/<mark>([^<]*)<\/mark>/g, (mark, text: string) => {
    const found = foldWords(text);
    const isMatch = asked.some((word) => found.some((one) => one === word || sharePrefix(one, word)));
    const isShortPrefix = short.some((word) => found.some((one) => one.startsWith(word)));
    return isShortPrefix && !isMatch ? text : mark;
  });
}

function sharePrefix(a: string, b: string): boolean {
  return a.length >= MIN_PREFIX && b.length >= MIN_PREFIX && a.slice(0, MIN_PREFIX) === b.slice(0, MIN_PREFIX);
}

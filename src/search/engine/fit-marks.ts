import { foldWords } from '../../text/fold-words.ts';

/** Of shorter words it says little that another begins with them. */
const TELLING = 3;

/**
 * Takes marks off words that only go on from a short one: Pagefind marks `and` for the `a` of a pasted title.
 * @param excerpt in which `<mark>` elements stand around what was found
 * @example fitMarks('<mark>and</mark> <mark>a</mark> <mark>graph</mark>', 'a graphs') //=> 'and <mark>a</mark> <mark>graph</mark>'
 */
export function fitMarks(excerpt: string, query: string): string {
  const words = foldWords(query);
  const short = words.filter((word) => word.length < TELLING);
  if (short.length === 0) return excerpt;
  return excerpt.replace(/<mark>([^<]*)<\/mark>/g, (marked, text: string) => {
    const found = foldWords(text);
    const isAsked = words.some((word) => found.some((one) => one === word || sharesStart(one, word)));
    const goesOn = short.some((word) => found.some((one) => one.startsWith(word)));
    return goesOn && !isAsked ? text : marked;
  });
}

function sharesStart(a: string, b: string): boolean {
  return a.length >= TELLING && b.length >= TELLING && a.slice(0, TELLING) === b.slice(0, TELLING);
}

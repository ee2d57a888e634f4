/**
 * Letters that are written from right to left, and marks that make a text so.
 * @see https://www.unicode.org/Public/UCD/latest/ucd/extracted/DerivedBidiClass.txt
 */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * The `dir` of a text on a page: only a text that may run against the page needs one, and most pages are lists of texts.
 * @param page the direction of the page
 * @example textDirection('Lamps', 'ltr') //=> undefined
 * @example textDirection('مصابيح', 'ltr') //=> 'auto'
 */
export function textDirection(text: string, page: 'ltr' | 'rtl'): 'auto' | undefined {
  return page === 'rtl' || RIGHT_TO_LEFT.test(text) ? 'auto' : undefined;
}

import { normalizeMarks } from '../text/normalize-marks.ts';
import { toSuperscripts } from './superscripts.ts';

/** What quotes a phrase. */
export const QUOTES = /["“”„‟«»＂「」『』]/g;

/**
 * Ligatures, as texts copied from a PDF have them, letters of other widths, as keyboards for Chinese and Japanese type them,
 * letters of formulas, digits and letters in circles, the micro sign, and signs that consist of letters.
 */
const COMPATIBLE = /[\u00b5℃℉№℠-™㎀-㏟ﬀ-ﬆ\u3000\uff01-\uff9fℂℊ-ℒℕℙ-ℝℤℬℭℯ-ℱℳℴ\u{1d400}-\u{1d7ff}①-⑳Ⓐ-ⓩ]+/gu;

/**
 * Writes ligatures and the like as common letters.
 * @example withCommonLetters('ﬁne Ｇｒａｐｈ ①') //=> 'fine Graph 1'
 */
export function withCommonLetters(text: string): string {
  return text.replace(COMPATIBLE, (letters) => letters.normalize('NFKC'));
}

/**
 * Soft hyphens, marks of direction and other characters without width, as copied texts have them. Joiners stay where letters are joined:
 * in scripts such as those of Persian and Hindi they belong to the spelling.
 */
const INVISIBLE =
  /(?<=^|[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}\p{P}\s])[\u200c\u200d]+|[\0\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

/**
 * A text without the characters that nobody sees.
 * @example withoutInvisible('hy\u00adphen') //=> 'hyphen'
 */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * The words of a query as Pagefind's index has them: without quotes, without the LaTeX that copied titles contain, and without
 * symbols in words, such as arrows.
 * @example plainWords('$\\alpha$-fair “allocation”') //=> 'alpha-fair allocation'
 */
export function plainWords(text: string): string {
  const plain = normalizeMarks(withCommonLetters(text), 'NFC')
    .replace(QUOTES, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\$([^$]*)\$/g, '$1')
    .replace(/\\(?:math|text)[a-z]*(?=\{)/g, '')
    .replace(/[{}]/g, '')
    .replace(/\S+/g, (word) => (LETTER.test(word) ? word.replace(SYMBOL, '') : word))
    .replace(/(?<!\\)\\+(?=[a-zA-Z])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return toSuperscripts(plain);
}

const LETTER = /[\p{L}\p{N}]/u;

/** Symbols, but for those that are part of words, as in `C++`. */
const SYMBOL = /[^\P{S}+^]/gu;

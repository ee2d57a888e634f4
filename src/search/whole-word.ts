/**
 * Whether a word of a text is one of a query, and does not only begin like it: in scripts without spaces between words, what
 * follows may be the next word.
 * @example isWholeWord('深層学習による', '深層学習') //=> true
 */
export function isWholeWord(word: string, asked: string): boolean {
  return word === asked || (isUnspaced(asked) && word.startsWith(asked));
}

/** Whether a text has characters of a script without spaces between words, or of Korean, which joins particles to words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/**
 * Such characters, as the inside of a class in a regular expression. The mark that prolongs a vowel in Japanese belongs to two
 * scripts, and so to none of them alone.
 */
export const UNSPACED_CLASS = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{sc=${script}}`)
  .concat('\u30fc')
  .join('');

const UNSPACED = new RegExp(`[${UNSPACED_CLASS}]`, 'u');

/**
 * Whether a word of a text is one of a query, and does not only begin like it: in scripts without spaces between words, what
 * follows may be the next word.
 * @example isWholeWord('深層学習による', '深層学習') //=> true
 */
export function isWholeWord(word: string, asked: string): boolean {
  return word === asked || (isUnspaced(asked) && word.startsWith(asked));
}

/** Whether a word is in a script without spaces between words. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

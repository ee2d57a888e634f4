import { URL_PATTERN } from './find-urls.ts';
import { foldWords } from './fold-words.ts';

/**
 * English stop words, folded; among them words that nearly every abstract has. `model` is none: it is too common to count
 * by itself, but is part of phrases such as `model merging`.
 */
const STOP_WORDS = new Set(
  (
    'a about across after all also among an and any are as at be been between both but by can could do each for from ' +
    'further furthermore has have however how in into is it its may more most no not of on only or other our over ' +
    'show some such than that the their them then there these they this those through thu to two under up us use used ' +
    'using very via was we well were what when where which while who will with within without yet you ' +
    'approach based method new novel paper propose proposed result achieve existing introduce present'
  ).split(' '),
);

/** Chinese and Japanese are written without spaces: single characters are their words, pairs of them their phrases. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const URLS = new RegExp(URL_PATTERN, 'g');

/** The words of a plain text by which papers are compared, folded, without addresses; stop words and numbers are among them. */
export function comparedWords(text: string): string[] {
  const words = foldWords(text.includes('/') ? text.replace(URLS, ' ') : text);
  return UNSPACED.test(text) ? words.flatMap((word) => (UNSPACED.test(word) ? [...word] : word)) : words;
}

/** Whether a folded word says what a paper is about: neither a stop word nor a number. */
export function isTerm(word: string): boolean {
  return !STOP_WORDS.has(word) && !/^\d+$/.test(word);
}

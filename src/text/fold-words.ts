import { isAscii, normalizeMarks } from './normalize-marks.ts';

/**
 * The words of a text in the form in which they are compared: without case and marks, cut at whatever is neither letter
 * nor digit and inside of names such as `DeepResearch`, and without a plural's ending.
 * @example foldWords('Vision-Language Models, WebAgents') //=> ['vision', 'language', 'model', 'web', 'agent']
 */
export function foldWords(text: string): string[] {
  const isPlain = isAscii(text);
  const { possessive, innerCapital, word } = isPlain ? ASCII_PATTERNS : PATTERNS;
  const words = normalizeMarks(text, 'NFKD')
    .replace(possessive, '')
    .replace(innerCapital, '$1 ')
    .toLowerCase()
    .match(word);
  return words?.map((each) => singular(isPlain ? each : each.replace(MARKS, ''))) ?? [];
}

const PATTERNS = {
  possessive: /['’]s?(?![\p{L}\p{N}])/gu,
  innerCapital: /(\p{L}\p{Ll})(?=\p{Lu}\p{L})/gu,
  word: /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu,
};
/** The same of a text of ASCII alone, in which they are found several times as fast. */
const ASCII_PATTERNS = {
  possessive: /'s?(?![A-Za-z\d])/g,
  innerCapital: /([A-Za-z][a-z])(?=[A-Z][A-Za-z])/g,
  word: /[A-Za-z\d]+/g,
};
const MARKS = /\p{M}+/gu;

/** Rough, but the same for a term and for the text in which it is looked for. */
function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

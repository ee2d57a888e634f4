import { normalizeMarks } from './normalize-marks.ts';

/**
 * The words of a text in the form in which they are compared: without case and marks, cut at whatever is neither letter
 * nor digit and inside of names such as `DeepResearch`, and without a plural's ending.
 * @example foldWords('Vision-Language Models, WebAgents') //=> ['vision', 'language', 'model', 'web', 'agent']
 */
export function foldWords(text: string): string[] {
  const words = normalizeMarks(text, 'NFKD')
    .replace(POSSESSIVE, '')
    .replace(INNER_CAPITAL, ' ')
    .toLowerCase()
    .match(WORD);
  return words?.map((word) => singular(word.replace(MARKS, ''))) ?? [];
}

const POSSESSIVE = /['’]s?(?![\p{L}\p{N}])/gu;
const INNER_CAPITAL = /(?<=\p{L}\p{Ll})(?=\p{Lu}\p{L})/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const MARKS = /\p{M}+/gu;

/** Rough, but the same for a term and for the text in which it is looked for. */
function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

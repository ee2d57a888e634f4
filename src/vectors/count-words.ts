import { comparedWords, isTerm } from '../text/compared-words.ts';

/** The texts of a paper, in plain text. */
export interface PaperTexts {
  readonly title: string;
  readonly text: string;
  readonly keywords?: readonly string[];
}

/** A word of the title counts as two of the text. */
const TITLE_TIMES = 2;

/** The words of a paper and how often each occurs: the same when a site is built and in the browser. */
export function countWords({ title, text, keywords = [] }: PaperTexts): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (from: string, times: number): void => {
    for (const word of comparedWords(from)) counts.set(word, (counts.get(word) ?? 0) + times);
  };
  add(title, TITLE_TIMES);
  add(text, 1);
  for (const keyword of keywords) add(keyword, 1);
  for (const word of counts.keys()) if (!isTerm(word)) counts.delete(word);
  return counts;
}

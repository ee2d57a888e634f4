import type { TextProblem } from '../tree.ts';

// Control characters, halves of surrogate pairs and non-characters; marks and overrides of writing direction, which can
// make a text read as something else than it says; characters without width.
const UNWANTED =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\p{Surrogate}]+/gu;

/** A text without unwanted characters, and what was removed from it. */
export interface CleanText {
  readonly text: string;
  readonly problems: readonly TextProblem[];
}

/**
 * Removes control characters, direction overrides and invisible characters; soft hyphens are removed without a problem.
 * @example removeControls('a\u202eb') //=> { text: 'ab', problems: [{ slug: 'control-character', offset: 1, … }] }
 */
export function removeControls(source: string): CleanText {
  const problems: TextProblem[] = [];
  const text = source.replace(UNWANTED, (found, offset: number) => {
    problems.push({ slug: 'control-character', offset, found });
    return '';
  });
  return { text: text.replaceAll('\u00ad', ''), problems };
}

/**
 * Unwraps hard-wrapped lines and folds white space; a blank line is kept as `\n\n`.
 * @example foldSpace('a\n  b \n\nc') //=> 'a b\n\nc'
 */
export function foldSpace(text: string): string {
  return !/[\t-\r\u0085\u2028\u2029]| {2}/.test(text)
    ? text.trim()
    : text
        .replace(/[\t\v\f \u0085\u2028]+/g, ' ')
        .replace(/ ?(?:\r\n?|\n|\u2029) ?/g, '\n')
        .replace(/\n+/g, (lines) => (lines.length > 1 ? '\n\n' : ' '))
        .replace(/ {2,}/g, ' ')
        .trim();
}

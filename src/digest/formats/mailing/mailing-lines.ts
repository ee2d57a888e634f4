import { readLines, type Line } from '../../../source/lines.ts';
import { writtenDay } from '../written-day.ts';

/** The lines of a mail. One that was forwarded as a quotation is read as if it were not quoted. */
export function readMailLines(text: string, firstLine: number): Line[] {
  const isQuoted = QUOTED_MARK.test(text);
  const marks = isQuoted ? text.split('\n').map((row) => QUOTE.exec(row)?.[0].length ?? 0) : [];
  return readLines(isQuoted ? text.replace(QUOTES, '') : text, firstLine).map((line) => ({
    ...line,
    column: line.column + (marks[line.number - firstLine] ?? 0),
  }));
}

/** Whether a text holds a paper as arXiv's mailings list them, quoted or not. */
export function holdsListedPaper(text: string): boolean {
  return LISTED_PAPER.test(text);
}

/** Whether a line separates papers, or new papers from cross-lists and replacements. */
export function isRule(text: string): boolean {
  return /^[-%]{10,}$/.test(text);
}

/** Whether a line ends the labelled values of a paper, or its abstract. */
export function isPartEnd(text: string): boolean {
  return /^\\\\(?: ?\(|$)/.test(text) || isRule(text);
}

/** The paper that a line names: `arXiv:2511.00001`, `Paper (*cross-listing*): hep-th/9901001`; null for any other line. */
export function paperNamed(text: string): { readonly id: string; readonly isCrossListed: boolean } | null {
  const [, id, oldId] = NAMED_PAPER.exec(text) ?? [];
  const named = id ?? oldId;
  return named === undefined ? null : { id: named, isCrossListed: text.includes('(*cross-listing*)') };
}

/**
 * The last day on which the papers of a mailing were received; null for any other line.
 * @example lastDayReceived('received from Mon 3 Nov 25 19:00:00 GMT to Tue 4 Nov 25 19:00:00 GMT') //=> '2025-11-04'
 */
export function lastDayReceived(text: string): string | null {
  const [, day = '', month = '', year = ''] = RECEIVED.exec(text) ?? [];
  const century = year.length === 4 ? '' : year >= '90' ? '19' : '20';
  return writtenDay(`${day} ${month} ${century}${year}`);
}

const QUOTED_MARK = /^>[> ]{0,9}\\\\[^\S\n]*$/m;
const QUOTE = /^(?:> ?){1,5}/;
const QUOTES = /^(?:> ?){1,5}/gm;

const LISTED_PAPER =
  /^[> ]{0,9}\\\\[^\S\n]*\n[> ]{0,9}(?:arXiv:\S{4,60}|Paper(?: \(\*cross-listing\*\))?: ?\S{4,60})[^\S\n]*(?:\(\*cross-listing\*\))?[^\S\n]*$/m;
const NAMED_PAPER = /^(?:arXiv:(\S{1,100})(?: \(\*cross-listing\*\))?|Paper(?: \(\*cross-listing\*\))?: ?(\S{1,100}))$/;
const RECEIVED = /^received from .{0,60} to (?:[A-Z][a-z]{2},? )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}|\d{2})\b/;

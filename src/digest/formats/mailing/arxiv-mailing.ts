import type { Body, DigestDraft, DigestFormat, ParsedBody } from '../../format.ts';
import { createIssue, type Issue } from '../../../source/issues.ts';
import type { Line } from '../../../source/lines.ts';
import { groupByDay } from '../group-by-day.ts';
import { writtenDay } from '../written-day.ts';
import { unknownOutside } from './mailing-furniture.ts';
import { holdsListedPaper, isPartEnd, isRule, lastDayReceived, paperNamed, readMailLines } from './mailing-lines.ts';
import { readListedPaper, type ListedPaper } from './mailing-paper.ts';

/** The daily mail of arXiv: new papers, cross-lists and replacements, between lines of `\\`; one or several in a file. */
export const arxivMailing: DigestFormat = {
  name: 'arXiv mailing',
  source: 'arXiv',
  recognizes: holdsListedPaper,
  parse: parseMailing,
};

/** A part of a file that is of one day. */
interface Mailing {
  readonly listedOn: string | null;
  readonly lines: readonly Line[];
  /** Its part of the text. */
  readonly text: string;
}

function parseMailing({ path, text, firstLine, header, day }: Body): ParsedBody {
  const mailings = splitMailings(text, firstLine);
  const days = new Set(mailings.map(({ listedOn }) => listedOn));
  const hasOwnDays = days.size > 1;
  const groups = groupByDay(mailings, hasOwnDays ? null : (header.date ?? day));
  const read = groups.map(({ date, items }) => {
    const parts = items.map(({ lines }) => splitPapers(lines));
    const papers = parts.flatMap((part) => part.papers).map((paper) => readListedPaper(paper, path));
    const place = { path, line: items[0]?.lines[0]?.number ?? firstLine, column: 1 };
    const draft: DigestDraft = {
      date,
      place,
      title: null,
      introduction: null,
      entries: papers.flatMap(({ entry }) => entry ?? []),
      content: { kind: 'text', text: items.map((item) => item.text).join(''), extension: 'txt' },
    };
    const unknown = parts.flatMap(({ outside }) => unknownOutside(outside));
    return {
      draft,
      issues: [
        ...(date === null ? [] : [createIssue('inferred-day', place, date, 'from what the mail says')]),
        ...papers.flatMap(({ issues }) => issues),
        ...unknown.map((line): Issue =>
          createIssue('unknown-line', { path, line: line.number, column: line.column }, line.text),
        ),
      ],
    };
  });
  return { drafts: read.map(({ draft }) => draft), issues: read.flatMap(({ issues }) => issues), hasOwnDays };
}

/** Splits a file where a mailing says when its papers were received; what stands above the first belongs to it. */
function splitMailings(text: string, firstLine: number): Mailing[] {
  const lines = readMailLines(text, firstLine);
  const starts = lines.flatMap((line, index) => {
    const listedOn = lastDayReceived(`${line.text} ${lines[index + 1]?.text ?? ''}`);
    return listedOn === null ? [] : [{ listedOn, index, line: line.number }];
  });
  const rows = text.split(/(?<=\n)/);
  const known = starts.length === 0 ? [{ listedOn: mailDay(lines), index: 0, line: firstLine }] : starts;
  return known.map(({ listedOn, index, line }, position) => {
    const next = known[position + 1];
    const [from, start] = position === 0 ? [0, 0] : [index, line - firstLine];
    return {
      listedOn,
      lines: lines.slice(from, next?.index),
      text: rows.slice(start, next && next.line - firstLine).join(''),
    };
  });
}

/** The day of the mail itself, which its headers say. */
function mailDay(lines: readonly Line[]): string | null {
  const headers = lines.slice(
    0,
    lines.findIndex(({ text }) => paperNamed(text) !== null),
  );
  return headers.map(({ text }) => writtenDay(MAIL_DATE.exec(text)?.[1] ?? '')).find((day) => day !== null) ?? null;
}

const MAIL_DATE = /^Date: (.{10,60})$/;

/** Separates papers from the lines outside of them. */
function splitPapers(lines: readonly Line[]): { readonly papers: ListedPaper[]; readonly outside: Line[] } {
  const papers: ListedPaper[] = [];
  const outside: Line[] = [];
  let part: Line[] = outside;
  lines.forEach((line, index) => {
    const paper = papers.at(-1);
    const named = startsPaper(lines, index) ? paperNamed(line.text) : null;
    if (named) {
      const fields: Line[] = [];
      papers.push({ line, ...named, fields, abstract: [], isClosed: false });
      part = fields;
    } else if (paper && part !== outside && isPartEnd(line.text)) {
      const isBeforeAbstract = part === paper.fields && /^\\\\$/.test(line.text);
      paper.isClosed = !isBeforeAbstract && !isRule(line.text);
      part = isBeforeAbstract ? paper.abstract : outside;
    } else part.push(line);
  });
  return { papers, outside };
}

/** Whether a line that names a paper starts it: it stands behind a mark, or before a date; in an abstract neither is there. */
function startsPaper(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]?.text;
  return before === undefined || isPartEnd(before) || AFTER_NAME.test(lines[index + 1]?.text ?? '');
}

const AFTER_NAME = /^(?:Date|From|Title) ?:|^replaced with revised version\b/;

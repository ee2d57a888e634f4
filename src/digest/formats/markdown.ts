import type { Body, DigestFormat, EntryDraft, ParsedBody } from '../format.ts';
import { blankEntry } from '../format.ts';
import { createIssue, type Issue } from '../issues.ts';
import { joinBlocks, readLines, type Line } from '../lines.ts';
import { parsePaperId } from '../../paper-id.ts';
import { FIELD_NAMES, readMarkdownField } from './markdown-fields.ts';

/** Daybook's own format: front matter, an introduction in Markdown, and a second-level heading for each paper. */
export const markdown: DigestFormat = {
  name: 'Markdown digest',
  source: null,
  recognizes: (text) => /^#{1,2} +\S/m.test(text),
  parse: parseMarkdown,
};

const PAPER_HEADING = /^## +(.*?)(?: +#+)?$/;
const TITLE_HEADING = /^# +(.*?)(?: +#+)?$/;
const FIELD = /^[-*] +([A-Za-z][A-Za-z ]*?): *(.*)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const LINKED_TITLE = /^\[(.+)\]\((\S+)\)$/;

function parseMarkdown({ path, text, firstLine, header }: Body): ParsedBody {
  const rows = text.split('\n');
  const starts = paperHeadings(rows);
  const head = rows.slice(0, starts[0] ?? rows.length);
  const { title, introduction } = readHead(head);
  const place = { path, line: firstLine, column: 1 };
  const papers = starts.map((start, index) =>
    readPaper(rows.slice(start, starts[index + 1] ?? rows.length), firstLine + start, path, header.language ?? 'en'),
  );
  return {
    drafts: [{ date: null, place, title, introduction, entries: papers.flatMap(({ entry }) => entry ?? []) }],
    issues: papers.flatMap(({ issues }) => issues),
  };
}

/** Rows of the papers' headings; one inside a fenced block of the introduction is none. */
function paperHeadings(rows: readonly string[]): number[] {
  const starts: number[] = [];
  let fence: string | null = null;
  rows.forEach((row, index) => {
    const mark = starts.length === 0 ? FENCE.exec(row)?.[1] : undefined;
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    else if (fence === null && PAPER_HEADING.test(row)) starts.push(index);
  });
  return starts;
}

function readHead(rows: readonly string[]): { title: string | null; introduction: string | null } {
  const first = rows.findIndex((row) => row.trim() !== '');
  const title = TITLE_HEADING.exec(rows[first] ?? '')?.[1] ?? null;
  const introduction = (title === null ? rows : rows.slice(first + 1)).join('\n').trim();
  return { title, introduction: introduction || null };
}

function readPaper(
  [heading = '', ...rows]: readonly string[],
  number: number,
  path: string,
  language: string,
): { entry: EntryDraft | null; issues: readonly Issue[] } {
  const place = { path, line: number, column: 1 };
  const printed = PAPER_HEADING.exec(heading)?.[1]?.trim() ?? '';
  const [, linked, url] = LINKED_TITLE.exec(printed) ?? [];
  const lines = readLines(rows.join('\n'), number + 1);
  if (printed === '') return { entry: null, issues: [createIssue('invalid-record', place, 'found an empty heading')] };
  const end = lines.findIndex((line) => !FIELD.test(line.text));
  const fieldLines = end < 0 ? lines : lines.slice(0, end);
  const { fields, summaryBy, issues } = readFieldLines(fieldLines, path);
  const text = joinBlocks(lines.slice(fieldLines.length));
  const entry: EntryDraft = {
    ...blankEntry(place),
    title: linked ?? printed,
    text: summaryBy === null ? text : null,
    summary: summaryBy !== null && text !== null ? { text, by: summaryBy, language } : null,
    arxivId: url === undefined ? null : parsePaperId(url),
    ...fields,
  };
  return { entry: { ...entry, authorCount: entry.authors?.length ?? entry.authorCount }, issues };
}

function readFieldLines(
  lines: readonly Line[],
  path: string,
): { fields: Partial<EntryDraft>; summaryBy: string | null; issues: readonly Issue[] } {
  let fields: Partial<EntryDraft> = {};
  let summaryBy: string | null = null;
  const issues: Issue[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = FIELD.exec(line.text) ?? [];
    const place = { path, line: line.number, column: line.column };
    const read = readMarkdownField(name, value.trim(), fields);
    if (read === null) issues.push(createIssue('unknown-field', place, name, FIELD_NAMES));
    else if ('expected' in read) issues.push(createIssue('invalid-field', place, name, value, read.expected));
    else if ('summaryBy' in read) summaryBy = read.summaryBy;
    else fields = { ...fields, ...read.fields };
  }
  return { fields, summaryBy, issues };
}

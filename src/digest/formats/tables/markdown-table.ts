import type { Body, DigestDraft, DigestFormat, ParsedBody } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import type { Header } from '../../schema.ts';
import { columnOf } from '../fact-labels.ts';
import { headingText, readHead } from '../markdown-head.ts';
import { readTableRow, unknownColumns } from './table-papers.ts';
import { findTables, type MarkdownTable } from './table-rows.ts';
import { headingDay, saysMoreThanDay } from '../heading-day.ts';

/** Tables of papers in Markdown, a section for each day: `## Papers for 2025-10-01`. */
export const markdownTable: DigestFormat = {
  name: 'Markdown table',
  source: null,
  recognizes: (text) => DELIMITER.test(text) && holdsTablesAlone(text.split('\n')),
  parse: parseTables,
};

const DELIMITER = /^[^\S\n\r\u2028\u2029]*(?:\|[^\S\n]*)?:?-+:?[^\S\n]*\|/m;
const HEADING = /^ {0,3}#{1,6}\s+/;
const PAPER_HEADING = /^ {0,3}##\s/;
/** A part of the file that is of one day. */
interface Section {
  /** The index of its heading; null where it has none. */
  readonly heading: number | null;
  readonly date: string | null;
  readonly start: number;
  /** The index of the line behind it. */
  readonly end: number;
}

type PlaceOf = (index: number) => Place;

/** Whether papers stand in tables, and not below headings of their own, which would be a Markdown digest. */
function holdsTablesAlone(lines: readonly string[]): boolean {
  const starts = new Set(paperTables(lines).map(({ start }) => start));
  const standsAbovePapers = (index: number): boolean => {
    let next = index + 1;
    while (next < lines.length && lines[next]?.trim() === '') next += 1;
    return next === lines.length || starts.has(next) || HEADING.test(lines[next] ?? '');
  };
  return (
    starts.size > 0 &&
    lines.every((line, index) => !PAPER_HEADING.test(line) || dayOf(line) !== null || standsAbovePapers(index))
  );
}

function paperTables(lines: readonly string[]): MarkdownTable[] {
  return findTables(lines).filter(({ columns }) => columns.some((name) => columnOf(name) === 'title'));
}

function parseTables({ path, text, firstLine, header, day }: Body): ParsedBody {
  const lines = text.split('\n');
  const tables = paperTables(lines);
  const placeOf: PlaceOf = (index) => ({
    path,
    line: firstLine + index,
    column: Math.max(0, (lines[index] ?? '').search(/\S/)) + 1,
  });
  const sections = readSections(lines, tables[0]?.start ?? 0);
  const tablesOf = groupTables(sections, tables);
  const isFilled = (section: Section): boolean => tablesOf.has(section);
  const [filled, empty] = [sections.filter(isFilled), sections.filter((section) => !isFilled(section))];
  const read = filled.map((section) => readSection(section, lines, tablesOf.get(section) ?? [], header, placeOf));
  const hasOwnDays = filled.length > 1;
  // A file's name may start with the first of its days; a header that names a day means it.
  const expected = hasOwnDays ? header.date : day;
  const otherDays = filled.flatMap(({ heading, date }) =>
    date === null || !expected || date === expected
      ? []
      : createIssue('other-day', placeOf(heading ?? 0), date, expected),
  );
  return {
    drafts: read.map(({ draft }) => draft),
    issues: [
      ...otherDays,
      ...read.flatMap(({ issues }) => issues),
      ...empty.flatMap((section) => emptySection(section, lines, placeOf)),
    ],
    hasOwnDays,
  };
}

/** The tables of each section that has any; both are in the order of the file. */
function groupTables(
  sections: readonly Section[],
  tables: readonly MarkdownTable[],
): ReadonlyMap<Section, readonly MarkdownTable[]> {
  let index = 0;
  const sectionOf = ({ start }: MarkdownTable): Section | undefined => {
    while ((sections[index]?.end ?? Infinity) <= start) index += 1;
    return sections[index];
  };
  const groups = Map.groupBy(tables, sectionOf);
  return new Map([...groups].flatMap(([section, own]) => (section ? [[section, own] as const] : [])));
}

/** A day without a table has no digest. */
function emptySection({ heading, start, end }: Section, lines: readonly string[], placeOf: PlaceOf): Issue[] {
  if (heading === null) return unknownLines(lines, start, end, [], placeOf);
  return [createIssue('empty-digest', placeOf(heading)), ...unknownLines(lines, heading + 1, end, [], placeOf)];
}

/** Sections start at headings with a day; what stands above the first of them belongs to it, unless it lists papers. */
function readSections(lines: readonly string[], firstTable: number): Section[] {
  const dated = lines.flatMap((line, index) => {
    const date = dayOf(line);
    return date === null ? [] : { heading: index, date };
  });
  const [first] = dated;
  const starts = first && first.heading < firstTable ? dated : [{ heading: null, date: null }, ...dated];
  return starts.map(({ heading, date }, index) => ({
    heading,
    date,
    start: index === 0 ? 0 : (heading ?? 0),
    end: starts[index + 1]?.heading ?? lines.length,
  }));
}

function dayOf(line: string): string | null {
  const heading = headingText(line, HEADING);
  return heading === null ? null : headingDay(heading);
}

function readSection(
  { start, end, heading, date }: Section,
  lines: readonly string[],
  tables: readonly MarkdownTable[],
  header: Header,
  placeOf: PlaceOf,
): { draft: DigestDraft; issues: readonly Issue[] } {
  const firstTable = tables[0]?.start ?? end;
  const topics = topicsOf(tables, lines, start, heading);
  const headings = new Set(Array.from(topics.values(), ({ index }) => index));
  const head = lines
    .slice(start, firstTable)
    .filter((_, index) => start + index !== heading && !headings.has(start + index));
  const { title, introduction } = readHead(head, header.title ?? null);
  const rows = tables.flatMap((table) =>
    table.rows.map((row) =>
      withTopic(readTableRow(row, table.columns, header, placeOf(row.index)), topics.get(table)?.text),
    ),
  );
  return {
    draft: {
      date,
      place: placeOf(heading ?? start),
      title: title ?? titleOf(lines[heading ?? -1] ?? ''),
      introduction,
      entries: rows.flatMap(({ entry }) => entry ?? []),
      content: { kind: 'text', text: textBetween(lines, start, end), extension: 'md' },
    },
    issues: [
      ...tables.flatMap((table) => unknownColumns(table, placeOf(table.start))),
      ...rows.flatMap(({ issues }) => issues),
      ...unknownLines(lines, firstTable, end, tables, placeOf, headings),
    ],
  };
}

/** The headings right above tables that name their topics, by table. */
function topicsOf(
  tables: readonly MarkdownTable[],
  lines: readonly string[],
  start: number,
  sectionHeading: number | null,
): ReadonlyMap<MarkdownTable, { readonly index: number; readonly text: string }> {
  const found = tables.flatMap((table, position) => {
    const from = tables[position - 1]?.end ?? start;
    const index = lines.slice(0, table.start).findLastIndex((line) => line.trim() !== '');
    const text = index < from || index === sectionHeading ? null : headingText(lines[index] ?? '', TOPIC_HEADING);
    return text === null || text === '' || !saysMoreThanDay(text) ? [] : [[table, { index, text }] as const];
  });
  return new Map(found);
}

const TOPIC_HEADING = /^ {0,3}#{2,6}\s+/;

function withTopic(read: ReturnType<typeof readTableRow>, topic: string | undefined): ReturnType<typeof readTableRow> {
  if (!read.entry || topic === undefined) return read;
  return { ...read, entry: { ...read.entry, keywords: [...new Set([...(read.entry.keywords ?? []), topic])] } };
}

/** Reports the lines between and below tables. */
function unknownLines(
  lines: readonly string[],
  start: number,
  end: number,
  tables: readonly MarkdownTable[],
  placeOf: PlaceOf,
  known: ReadonlySet<number> = new Set(),
): Issue[] {
  let next = 0;
  const isInTable = (index: number): boolean => {
    while ((tables[next]?.end ?? Infinity) <= index) next += 1;
    return (tables[next]?.start ?? Infinity) <= index;
  };
  return lines.slice(start, end).flatMap((line, offset) => {
    const index = start + offset;
    return isInTable(index) || known.has(index) || line.trim() === ''
      ? []
      : createIssue('unknown-line', placeOf(index), line);
  });
}

/** The lines from `start` to `end`, with the end of the last. */
function textBetween(lines: readonly string[], start: number, end: number): string {
  return lines.slice(start, end).join('\n') + (end < lines.length ? '\n' : '');
}

/** A section's heading is a title where it says more than that these are the papers of a day. */
function titleOf(line: string): string | null {
  const heading = headingText(line, HEADING) ?? '';
  return saysMoreThanDay(heading) ? heading : null;
}

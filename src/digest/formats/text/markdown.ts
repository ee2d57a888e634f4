import type { Body, DigestFormat, EntryDraft, ParsedBody } from '../../format.ts';
import { blankEntry } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { joinBlocks, readLines, type Line } from '../../../source/lines.ts';
import { LinkSchema } from '../../schema.ts';
import { parsePaperId } from '../../../paper-id.ts';
import { FACTS, factOf, type FactName } from '../fact-labels.ts';
import { headingText, readHead } from '../markdown-head.ts';
import { readLabelledFacts, type LabelledValue } from '../labelled-facts.ts';

/** Daybook's own format: front matter, an introduction in Markdown, and a second-level heading for each paper. */
export const markdown: DigestFormat = {
  name: 'Markdown digest',
  source: null,
  recognizes: (text) => /^ {0,3}(?:##?[^\S\n]+\S|##[^\s#])/m.test(text),
  parse: parseMarkdown,
};

/** The space after the signs may be a non-breaking one, which some keyboards give, or missing. */
const PAPER_HEADING = /^ {0,3}##(?:\s+|(?=[^\s#]))/;
const FIELD = /^[-*] (?:\*\*)?([A-Za-z][A-Za-z ]*?)(?:\*\*)? ?:(?:\*\*)? ?(.*)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

function parseMarkdown({ path, text, firstLine, header }: Body): ParsedBody {
  const rows = text.split('\n');
  const starts = paperHeadings(rows);
  const { title, introduction } = readHead(rows.slice(0, starts[0] ?? rows.length), header.title ?? null);
  const place = { path, line: firstLine, column: 1 };
  const papers = starts.map((start, index) =>
    readPaper(rows.slice(start, starts[index + 1] ?? rows.length), firstLine + start, path, header.language ?? 'en'),
  );
  return {
    drafts: [
      {
        date: null,
        place,
        title,
        introduction,
        entries: papers.flatMap(({ entry }) => entry ?? []),
        content: { kind: 'text', text, extension: 'md' },
      },
    ],
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

function readPaper(
  [heading = '', ...rows]: readonly string[],
  number: number,
  path: string,
  language: string,
): { entry: EntryDraft | null; issues: readonly Issue[] } {
  const place = { path, line: number, column: heading.search(/\S/) + 1 };
  const printed = headingText(heading, PAPER_HEADING) ?? '';
  const lines = readLines(rows.join('\n'), number + 1);
  const placeOf = (line: Line): Place => ({ path, line: line.number, column: line.column });
  if (printed === '') {
    const lost = lines.map((line) => createIssue('unknown-line', placeOf(line), line.text));
    return { entry: null, issues: [createIssue('invalid-record', place, 'found an empty heading'), ...lost] };
  }
  const end = lines.findIndex((line) => !FIELD.test(line.text));
  const fieldLines = end < 0 ? lines : lines.slice(0, end);
  const title = readTitle(printed);
  const { facts, summaryBy, issues } = readFieldLines(fieldLines, title, placeOf);
  const { textLines, unknownLines } = readTextLines(lines.slice(fieldLines.length));
  const text = joinBlocks(textLines);
  const entry: EntryDraft = {
    ...blankEntry(place),
    text: summaryBy === null ? text : null,
    summary: summaryBy !== null && text !== null ? { text, by: summaryBy, language } : null,
    ...title,
    ...facts,
  };
  const unknown = unknownLines.map((line) => createIssue('unknown-line', placeOf(line), line.text));
  return { entry, issues: [...issues, ...unknown] };
}

/** A rule, or what makes a heading of the line above it. */
const RULE = /^([-*_=])(?: ?\1){2,}$/;
const OTHER_HEADING = /^#{1,6} /;

/**
 * A paper's text has no headings and no rules: they may be meant to start another paper. A rule at its end only separates it
 * from the next.
 */
function readTextLines(lines: readonly Line[]): { textLines: readonly Line[]; unknownLines: readonly Line[] } {
  const end = lines.findLastIndex(({ text }) => !RULE.test(text)) + 1;
  const own = lines.slice(0, end);
  const isHeadingOrRule = (line: Line | undefined): boolean =>
    line !== undefined && (RULE.test(line.text) || (line.startsBlock && OTHER_HEADING.test(line.text)));
  const textLines = own.flatMap((line, index) =>
    isHeadingOrRule(line) ? [] : { ...line, startsBlock: line.startsBlock || isHeadingOrRule(own[index - 1]) },
  );
  return { textLines, unknownLines: own.filter(isHeadingOrRule) };
}

/** A title may be a link: to arXiv or Hugging Face it is the paper's id, to anywhere else a link of the paper. */
function readTitle(printed: string): Pick<EntryDraft, 'title'> & Partial<EntryDraft> {
  const [title, url] = splitLink(printed) ?? [];
  if (title === undefined || url === undefined) return { title: printed };
  const arxivId = parsePaperId(url);
  if (arxivId !== null) return { title: title.trim(), arxivId };
  const link = LinkSchema.safeParse({ kind: 'other', url });
  return link.success ? { title: title.trim(), links: [link.data] } : { title: printed };
}

/** The label and the address of a text that is one link. */
function splitLink(printed: string): readonly [label: string, url: string] | null {
  if (!printed.startsWith('[') || !printed.endsWith(')')) return null;
  // The last `](` that an address follows: a label may hold brackets.
  const joint = printed.lastIndexOf('](', printed.length - 4);
  const [label, url] = [printed.slice(1, joint), printed.slice(joint + 2, -1)];
  return joint < 1 || label.trim() === '' || /\s/.test(url) ? null : [label, url];
}

function readFieldLines(
  lines: readonly Line[],
  title: Partial<EntryDraft>,
  placeOf: (line: Line) => Place,
): { facts: Partial<EntryDraft>; summaryBy: string | null; issues: readonly Issue[] } {
  const values: LabelledValue[] = [];
  const summaries: LabelledValue[] = [];
  const issues: Issue[] = [];
  for (const line of lines) {
    const [, label = '', written = ''] = FIELD.exec(line.text) ?? [];
    const value = written.trim();
    const fact = factOf(label);
    if (fact === 'summary by' && value !== '') summaries.push({ fact, label, value, place: placeOf(line) });
    else if (fact !== null && isField(fact)) values.push({ fact, label, value, place: placeOf(line) });
    else issues.push(createIssue('unknown-field', placeOf(line), label, FIELD_NAMES));
  }
  const [summaryBy, ...repeated] = summaries;
  const { facts, issues: valueIssues } = readLabelledFacts(values, { known: title, isOwnFormat: true });
  const repeatedIssues = repeated.map(({ place, label, value }) =>
    createIssue('invalid-field', place, label, value, 'only one value'),
  );
  return { facts, summaryBy: summaryBy?.value ?? null, issues: [...issues, ...valueIssues, ...repeatedIssues] };
}

/** Whether a fact stands on a line of its own; texts stand below these lines. */
function isField(fact: FactName): boolean {
  return fact === 'summary by' || (FACTS[fact].read !== null && fact !== 'ignored');
}

/** The names of all fields, for messages. */
const FIELD_NAMES = (Object.keys(FACTS) as FactName[])
  .filter(isField)
  .map((fact) => `\`${fact}\``)
  .join(', ');

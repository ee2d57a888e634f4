import { parsePaperId } from '../../../paper-id.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { joinBlocks, readLines, type Line } from '../../../source/lines.ts';
import { blankEntry, type Body, type DigestFormat, type EntryDraft, type ParsedBody } from '../../format.ts';
import { authorFacts, readAuthorList } from '../author-names.ts';
import { factOf } from '../fact-labels.ts';
import { FACT_READERS } from '../fact-readers.ts';
import { readLabelledFacts, type LabelledValue } from '../labelled-facts.ts';
import { writtenDay } from '../written-day.ts';

/** The text of a page on which arXiv lists new papers, copied from the browser. */
export const arxivListing: DigestFormat = {
  name: 'arXiv listing',
  source: 'arXiv',
  recognizes: (text) => STARTS_PAPER.test(text),
  parse: parseListing,
};

const STARTS_PAPER = /^[^\S\n]{0,9}\[\d{1,5}\][^\S\n]{0,9}arXiv:[^\n]{4,200}\n\s{0,9}Title:/m;
const NAMED = /^\[\d{1,5}\] ?arXiv:(\S{1,40})(?: \([^()]{1,60}\))?(?: \[[^[\]]{0,100}\])?$/;
const LABELLED = /^([A-Z][A-Za-z]{1,12}(?:[- ][a-z]{1,10})?): ?(.*)$/;
const LIST_OF_DAY = /^Showing new listings for (?:[A-Z][a-z]{1,10}, )?(.{8,30})$/;

/** What the page says of its lists, above them and between. */
const FURNITURE =
  /^(?:Showing (?:new listings for|up to) |Total of \d+ entries|(?:New|Cross|Replacement) submissions(?: for .{1,40})?(?: \(showing .{1,60}\))?$|(?:Cross-lists|Replacements) for )/;

/** A paper of a list: the line that names it, and those below. */
interface ListedPaper {
  readonly line: Line;
  readonly id: string;
  readonly values: LabelledValue[];
  readonly abstract: Line[];
}

function parseListing({ path, text, firstLine }: Body): ParsedBody {
  const lines = readLines(text, firstLine);
  const placeOf = ({ number, column }: Line): Place => ({ path, line: number, column });
  const { papers, outside } = splitPapers(lines, placeOf);
  // The lists of several days have no abstracts at all.
  const mayLackText = papers.every(({ abstract }) => abstract.length === 0);
  const read = papers.map((paper) => readPaper(paper, placeOf, mayLackText));
  const days = lines.map((line) => writtenDay(LIST_OF_DAY.exec(line.text)?.[1] ?? ''));
  return {
    drafts: [
      {
        date: days.find((day) => day !== null) ?? null,
        place: { path, line: firstLine, column: 1 },
        title: null,
        introduction: null,
        entries: read.flatMap(({ entry }) => entry ?? []),
        content: { kind: 'text', text, extension: 'txt' },
      },
    ],
    issues: [
      ...outside.map((line) => createIssue('unknown-line', placeOf(line), line.text)),
      ...read.flatMap(({ issues }) => issues),
    ],
  };
}

/** Separates papers from the lines outside of them. */
function splitPapers(
  lines: readonly Line[],
  placeOf: (line: Line) => Place,
): { readonly papers: readonly ListedPaper[]; readonly outside: readonly Line[] } {
  const papers: ListedPaper[] = [];
  const outside: Line[] = [];
  let paper: ListedPaper | null = null;
  for (const line of lines) {
    const id = NAMED.exec(line.text)?.[1];
    if (id !== undefined) {
      paper = { line, id, values: [], abstract: [] };
      papers.push(paper);
    } else if (FURNITURE.test(line.text)) paper = null;
    else if (paper) addLine(paper, line, placeOf(line));
    else outside.push(line);
  }
  return { papers, outside };
}

/** Below its labelled values stands an abstract; the authors may stand below the title without a label. */
function addLine({ values, abstract }: ListedPaper, line: Line, place: Place): void {
  const [, label = '', value = ''] = LABELLED.exec(line.text) ?? [];
  const fact = factOf(label);
  if (abstract.length === 0 && fact !== null) values.push({ fact, label, value, place });
  else if (values.at(-1)?.fact === 'title') values.push({ fact: 'authors', label: 'Authors', value: line.text, place });
  else abstract.push(line);
}

function readPaper(
  { line, id, values, abstract }: ListedPaper,
  placeOf: (line: Line) => Place,
  mayLackText: boolean,
): { readonly entry: EntryDraft | null; readonly issues: readonly Issue[] } {
  const place = placeOf(line);
  const arxivId = parsePaperId(id);
  const title = values.find(({ fact }) => fact === 'title')?.value ?? '';
  const authors = values.find(({ fact }) => fact === 'authors')?.value ?? '';
  const others = values.filter(({ fact, value }) => fact !== 'authors' && FACT_READERS[fact] !== null && value !== '');
  const { facts, issues } = readLabelledFacts(others);
  const found = [
    ...(arxivId === null ? [createIssue('invalid-field', place, 'id', id, 'an arXiv id such as `2409.04828`')] : []),
    ...(title === '' ? [createIssue('invalid-record', place, 'found no title')] : []),
    ...issues,
  ];
  if (title === '') return { entry: null, issues: found };
  const entry = {
    ...blankEntry(place),
    ...authorFacts(readAuthorList(authors, { commasSeparate: true })),
    ...facts,
    title,
    arxivId,
    text: joinBlocks(abstract),
    mayLackText,
  };
  return { entry, issues: found };
}

import {
  blankEntry,
  type Body,
  type DigestDraft,
  type DigestFormat,
  type EntryDraft,
  type ParsedBody,
} from '../format.ts';
import { createIssue, type Issue, type Place } from '../issues.ts';
import { joinBlocks, readLines, type Line } from '../lines.ts';
import type { Organization } from '../schema.ts';
import { dumpYear, inferenceIssues } from './page-text-year.ts';
import { isoDay, looksLikePrintedDate, parsePrintedDate, PRINTED_DATE_FORM, type PrintedDate } from './printed-date.ts';
import { splitPapers, type TitledText } from './split-papers.ts';

/** The text of a daily page as a reader copies it: a header, then title, abstract and footer of each paper. */
export const pageText: DigestFormat = {
  name: 'page text',
  source: 'Hugging Face',
  recognizes: (text) => /^\s*(?:·|• *\d+ authors?|By ?AK and the research community)\s*$/im.test(text),
  parse: parsePageText,
};

/** Lines of the page that say nothing about a paper. */
export const PAGE_FURNITURE: ReadonlySet<string> = new Set([
  'new',
  'Get trending papers in your email inbox!',
  'Get trending papers in your email inbox once a day!',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
  'by AK and the research community',
]);

const AUTHOR_COUNT = /^• *(\d+) authors?$/;
const FOOTER_MARK = '·';

/** What stands below a paper's text. */
interface Footer {
  readonly lines: readonly Line[];
  readonly authorCount: number | null;
  readonly organization: Organization | null;
  readonly date: PrintedDate | null;
}

interface DatedEntry {
  readonly entry: EntryDraft;
  readonly date: PrintedDate | null;
}

interface Page {
  readonly place: Place;
  readonly date: PrintedDate | null;
  readonly dateLine: Line | null;
  readonly entries: DatedEntry[];
}

function parsePageText({ path, text, firstLine, day }: Body): ParsedBody {
  const issues: Issue[] = [];
  const pages: Page[] = [];
  let pending: Line[] = [];
  const placeOf = ({ number, column }: Line): Place => ({ path, line: number, column });

  const currentPage = (line: Line): Page => {
    const page = pages.at(-1) ?? { place: placeOf(line), date: null, dateLine: null, entries: [] };
    if (pages.length === 0) pages.push(page);
    return page;
  };
  const closePapers = (footer: Footer | null): void => {
    const papers = splitPapers(pending);
    pending = [];
    papers.forEach((paper, index) => {
      const own = index === papers.length - 1 ? footer : null;
      currentPage(paper.title).entries.push(datedEntry(paper, own));
      if (!own) issues.push(createIssue('missing-footer', placeOf(paper.title), paper.title.text));
    });
    if (papers.length === 0) reportUnknown(footer?.lines ?? []);
  };
  const reportUnknown = (lines: readonly Line[]): void => {
    issues.push(...lines.map((line) => createIssue('unknown-line', placeOf(line), line.text)));
  };
  const openPage = (dateLine: Line, date: PrintedDate | null): void => {
    reportUnknown(pending);
    pending = [];
    if (!date) issues.push(createIssue('invalid-date', placeOf(dateLine), dateLine.text, PRINTED_DATE_FORM));
    pages.push({ place: placeOf(dateLine), date, dateLine, entries: [] });
  };

  const lines = readLines(text, firstLine);
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (!line) break;
    const footer = readFooter(lines, index);
    if (footer) {
      if (footer.date === null) issues.push(...footerDateIssue(footer, placeOf));
      closePapers(footer);
      index += footer.lines.length;
      continue;
    }
    if (PAGE_FURNITURE.has(line.text)) closePapers(null);
    else if (looksLikePrintedDate(line.text) && isPageDate(lines, index)) openPage(line, parsePrintedDate(line.text));
    else if (line.text.startsWith('•') && AUTHOR_COUNT.test(line.text)) reportUnknown([line]);
    else pending.push(line);
    index += 1;
  }
  closePapers(null);

  const year = dumpYear(pages.flatMap(printedYears), day);
  return {
    drafts: pages.map((page) => draftOf(page, year)),
    issues: [...issues, ...pages.flatMap((page) => inferenceIssues(page, year, day))],
  };
}

/** A date belongs to the page, not to a paper, where furniture or nothing stands above it. */
function isPageDate(lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1];
  return above === undefined || PAGE_FURNITURE.has(above.text);
}

/** The footer that starts at `index`: authors or an organization, the mark, a date; the mark or the date may lack. */
function readFooter(lines: readonly Line[], index: number): Footer | null {
  const [first, second, third] = [lines[index], lines[index + 1], lines[index + 2]];
  if (!first) return null;
  const authorCount = AUTHOR_COUNT.exec(first.text)?.[1];
  const marked = second?.text === FOOTER_MARK;
  if (authorCount === undefined && first.text !== FOOTER_MARK && !(marked && isOrganization(first, second)))
    return null;
  const mark = first.text === FOOTER_MARK ? first : marked ? second : null;
  const dateLine = first === mark ? second : mark ? third : second;
  const dated = dateLine && (looksLikePrintedDate(dateLine.text) || (mark && !dateLine.startsBlock)) ? dateLine : null;
  return {
    lines: [...new Set([first, mark, dated])].filter((line) => line !== null),
    authorCount: authorCount === undefined ? null : Number(authorCount),
    organization: authorCount === undefined && first !== mark ? { name: undouble(first.text), handle: null } : null,
    date: dated ? parsePrintedDate(dated.text) : null,
  };
}

/** An organization stands right on the mark, in a block of its own. */
function isOrganization(line: Line, mark: Line): boolean {
  return line.startsBlock && !mark.startsBlock;
}

/** The logo's alternative text repeats the name: `Acme Labs Acme Labs`. */
function undouble(name: string): string {
  const half = name.slice(0, (name.length - 1) / 2);
  return name === `${half} ${half}` ? half : name;
}

function footerDateIssue(footer: Footer, placeOf: (line: Line) => Place): Issue[] {
  const line = footer.lines.at(-1);
  return line ? [createIssue('invalid-date', placeOf(line), line.text, PRINTED_DATE_FORM)] : [];
}

function datedEntry({ title, titleText, text }: TitledText, footer: Footer | null): DatedEntry {
  const entry = {
    ...blankEntry({ line: title.number, column: title.column }),
    title: titleText,
    text: joinBlocks(text),
    authorCount: footer?.authorCount ?? null,
    organization: footer?.organization ?? null,
    comments: footer ? (footer.date?.count ?? 0) : null,
  };
  return { entry, date: footer?.date ?? null };
}

function draftOf({ place, date, entries }: Page, year: number | null): DigestDraft {
  return {
    date: date && isoDay(date, year),
    place,
    title: null,
    introduction: null,
    entries: entries.map((dated) => ({ ...dated.entry, publishedOn: dated.date && isoDay(dated.date, year) })),
  };
}

function printedYears({ date, entries }: Page): number[] {
  return [date, ...entries.map((dated) => dated.date)].flatMap((printed) => printed?.year ?? []);
}

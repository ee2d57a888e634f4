import { blankEntry, type Body, type DigestDraft, type DigestFormat, type ParsedBody } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { joinBlocks, readLines, type Line } from '../../../source/lines.ts';
import { isBare, readFooter, type Footer } from './page-text-footer.ts';
import { dumpYear, inferenceIssues } from './page-text-year.ts';
import { isoDay, looksLikePrintedDate, parsePrintedDate, PRINTED_DATE_FORM, type PrintedDate } from './printed-date.ts';
import { joinLines, readsAsText } from './page-blocks.ts';
import { splitPapers, type TitledText } from './split-papers.ts';

/** The text of a daily page as a reader copies it: a header, then title, abstract and footer of each paper. */
export const pageText: DigestFormat = {
  name: 'page text',
  source: 'Hugging Face',
  recognizes: (text) => MARKS.test(text),
  parse: parsePageText,
};

const PAGE_MARK = 'by AK and the research community';

/** Lines of the page itself, which say nothing about a paper. */
export const PAGE_BOILERPLATE: ReadonlySet<string> = new Set([
  'new',
  'Get trending papers in your email inbox!',
  'Get trending papers in your email inbox once a day!',
  'Subscribe',
  'Daily Papers',
  'byAK and the research community',
  PAGE_MARK,
]);

const MARKS =
  /^[^\S\n\r\u2028\u2029]*(?:·|•[^\S\n\r\u2028\u2029]*\d[\d,]*[^\S\n\r\u2028\u2029]+authors?|by[^\S\n\r\u2028\u2029]?AK and the research community)[^\S\n\r\u2028\u2029]*$/im;

/** A paper of a page, and what stands below its text; null where nothing does. */
interface FootedPaper {
  readonly paper: TitledText;
  readonly footer: Footer | null;
}

interface Page {
  /** Its first line: that of its date, where it has one. */
  readonly start: Line;
  /** The number of the first line that belongs to it: that of the boilerplate above its date. */
  readonly head: number;
  readonly date: PrintedDate | null;
  readonly papers: FootedPaper[];
}

function parsePageText({ path, text, firstLine, day }: Body): ParsedBody {
  const placeOf = ({ number, column }: Line): Place => ({ path, line: number, column });
  const { pages, issues } = readPages(readLines(text, firstLine), placeOf);
  const rows = text.split(/(?<=\n)/);
  const left = dumpYear(pages.flatMap(printedYears), day);
  return {
    drafts: pages.map((page, index) => {
      const [start, end] = [index === 0 ? firstLine : page.head, pages[index + 1]?.head ?? Infinity];
      const text = rows.slice(start - firstLine, end - firstLine).join('');
      return draftOf(page, yearOf(page, left, day), placeOf, markAsPage(text));
    }),
    issues: [...issues, ...pages.flatMap((page) => pageIssues(page, yearOf(page, left, day), day, placeOf))],
  };
}

/** The year that a page leaves out; a page that prints its own is a digest of that year, whatever others print. */
function yearOf({ date }: Page, dumpYear: number | null, day: string | null): number | null {
  return day === null ? (date?.year ?? dumpYear) : dumpYear;
}

function pageIssues(page: Page, year: number | null, day: string | null, placeOf: PlaceOf): Issue[] {
  const dates = page.papers.flatMap(({ footer }) => footer?.date ?? []);
  return [
    ...impossibleDates(page, year, placeOf),
    ...otherDay(page, year, day, placeOf),
    ...inferenceIssues(placeOf(page.start), page.date, dates, year, day),
  ];
}

/** The second of two pages may have nothing that shows what it is once it stands alone. */
function markAsPage(text: string): string {
  return MARKS.test(text) ? text : `${PAGE_MARK}\n\n${text}`;
}

type PlaceOf = (line: Line) => Place;

/** Splits lines into pages and papers; every line belongs to one of them, or is boilerplate, or is an issue. */
function readPages(lines: readonly Line[], placeOf: PlaceOf): { pages: readonly Page[]; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const pages: Page[] = [];
  /** Lines that belong to the next footer, or to papers without one. */
  let pending: Line[] = [];
  const closePapers = (footer: Footer | null): void => {
    const closed = readPapers(pending, footer, (pages.at(-1)?.papers.length ?? 0) === 0, placeOf);
    const [first] = closed.papers;
    pending = [];
    for (const issue of closed.issues) issues.push(issue);
    if (pages.length === 0 && first) pages.push(emptyPage(first.paper.title));
    for (const paper of closed.papers) pages.at(-1)?.papers.push(paper);
  };
  for (const part of readParts(lines)) {
    if (part.kind === 'line') pending.push(part.line);
    else if (part.kind === 'date') {
      const date = parsePrintedDate(part.line.text);
      if (!date) issues.push(createIssue('invalid-date', placeOf(part.line), part.line.text, PRINTED_DATE_FORM));
      pages.push({ start: part.line, head: part.head.number, date, papers: [] });
    } else {
      if (part.footer?.date === null && !isBare(part.footer)) issues.push(...footerDateIssue(part.footer, placeOf));
      closePapers(part.footer);
    }
  }
  closePapers(null);
  const [first] = lines;
  if (pages.length === 0 && first) pages.push(emptyPage(first));
  return { pages, issues };
}

function emptyPage(start: Line): Page {
  return { start, head: start.number, date: null, papers: [] };
}

/** What a page consists of; a footer and boilerplate, which has none, both end a paper. */
type PagePart =
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'date'; readonly line: Line; /** The first line of boilerplate above it. */ readonly head: Line }
  | { readonly kind: 'end'; readonly footer: Footer | null };

function readParts(lines: readonly Line[]): PagePart[] {
  const parts: PagePart[] = [];
  /** The first of the lines of boilerplate right above. */
  let boilerplate: Line | null = null;
  for (let index = 0; index < lines.length;) {
    const line = lines[index];
    if (!line) break;
    const footer = readFooter(lines, index);
    const isInPaper = parts.at(-1)?.kind === 'line';
    const isEnd = !footer && isBoilerplate(line) && (line.startsBlock || !isInPaper || isPageMark(line));
    const isDate = looksLikePrintedDate(line.text) && (boilerplate !== null || index === 0);
    if (footer || isEnd) parts.push({ kind: 'end', footer });
    else parts.push(isDate ? { kind: 'date', line, head: boilerplate ?? line } : { kind: 'line', line });
    boilerplate = isEnd ? (boilerplate ?? line) : null;
    index += footer?.lines.length ?? 1;
  }
  return parts;
}

/** The papers in the lines above a footer, which belongs to the last of them. */
function readPapers(
  lines: readonly Line[],
  footer: Footer | null,
  isFirst: boolean,
  placeOf: PlaceOf,
): { papers: readonly FootedPaper[]; issues: readonly Issue[] } {
  const unknown = (lost: readonly Line[]): Issue[] =>
    lost.filter((line) => !isBoilerplate(line)).map((line) => createIssue('unknown-line', placeOf(line), line.text));
  const titled = splitPapers(lines, isFirst);
  if (titled.length === 0) return { papers: [], issues: unknown(footer?.lines ?? []) };
  const papers: FootedPaper[] = [];
  const issues = titled.flatMap((paper, index): Issue[] => {
    const own = index === titled.length - 1 ? footer : null;
    if (!own && !isPaper(paper, index < titled.length - 1)) return unknown(paper.lines);
    papers.push({ paper, footer: own });
    const unclear = paper.unclear.map((block) => unclearTitle(block, paper, placeOf));
    return own && !isBare(own) ? unclear : [missingFooter(paper, titled[index + 1], placeOf), ...unclear];
  });
  return { papers, issues };
}

/** Whether what has no footer is a paper: on a page there are other short lines as well, but not between papers. */
function isPaper({ blocks, text }: TitledText, isBeforeOther: boolean): boolean {
  return isBeforeOther ? text.length > 0 : blocks.some(readsAsText);
}

function missingFooter({ title, titleText }: TitledText, next: TitledText | undefined, placeOf: PlaceOf): Issue {
  return createIssue('missing-footer', placeOf(title), titleText, next?.titleText ?? titleText);
}

function unclearTitle(block: readonly Line[], { title, titleText }: TitledText, placeOf: PlaceOf): Issue {
  return createIssue('unclear-title', placeOf(block[0] ?? title), joinLines(block), titleText);
}

function isBoilerplate({ text }: Line): boolean {
  return PAGE_BOILERPLATE.has(text);
}

/** No text says this by accident, so it may stand right below other lines. */
function isPageMark({ text }: Line): boolean {
  return /^by ?AK and the research community$/.test(text);
}

function footerDateIssue(footer: Footer, placeOf: PlaceOf): Issue[] {
  const line = footer.lines.at(-1);
  return line ? [createIssue('invalid-date', placeOf(line), line.text, PRINTED_DATE_FORM)] : [];
}

/** Dates without a year that the inferred one does not have: `Feb 29`. */
function impossibleDates({ start, date, papers }: Page, year: number | null, placeOf: PlaceOf): Issue[] {
  if (year === null) return [];
  const dated = [
    { date, line: start },
    ...papers.map(({ footer }) => ({
      date: footer?.date ?? null,
      line: footer?.lines.findLast(({ text }) => looksLikePrintedDate(text)),
    })),
  ];
  return dated.flatMap(({ date, line }) =>
    line && date && isoDay(date, year) === null
      ? [createIssue('invalid-date', placeOf(line), `${line.text}, ${year}`, PRINTED_DATE_FORM)]
      : [],
  );
}

/** The page's own day, where the known day is another. */
function otherDay({ start, date }: Page, year: number | null, day: string | null, placeOf: PlaceOf): Issue[] {
  const own = date && isoDay(date, year);
  return own && day && own !== day ? [createIssue('other-day', placeOf(start), start.text, day)] : [];
}

function draftOf({ start, date, papers }: Page, year: number | null, placeOf: PlaceOf, text: string): DigestDraft {
  const entries = papers.map(({ paper: { title, titleText, text }, footer }) => ({
    ...blankEntry({ line: title.number, column: title.column }),
    title: titleText,
    text: joinBlocks(text),
    authorCount: footer?.authorCount ?? null,
    organization: footer?.organization ?? null,
    publishedOn: footer?.date ? isoDay(footer.date, year) : null,
    comments: footer?.comments ?? null,
  }));
  return {
    date: date && isoDay(date, year),
    place: placeOf(start),
    title: null,
    introduction: null,
    entries,
    content: { kind: 'text', text, extension: 'txt' },
  };
}

function printedYears({ date, papers }: Page): number[] {
  return [date, ...papers.map(({ footer }) => footer?.date)].flatMap((printed) => printed?.year ?? []);
}

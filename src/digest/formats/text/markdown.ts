import type { Body, DigestDraft, DigestFormat, EntryDraft, ParsedBody } from '../../format.ts';
import { createIssue, type Issue } from '../../../source/issues.ts';
import { readLines } from '../../../source/lines.ts';
import { headingDay, saysMoreThanDay } from '../heading-day.ts';
import { readHead, withHashHeadings } from '../markdown-head.ts';
import { looksLikeItem } from './markdown-items.ts';
import { paperIdsIn, plainMarkdown, withoutOuterBrackets } from './markdown-links.ts';
import { holdsReferences, startsLikeMail } from './markdown-references.ts';
import { isPaperPiece, outlineOf, type MarkdownPiece } from './markdown-outline.ts';
import { readHeadedPaper, readListedPaper, type MarkdownPaper, type MarkdownSource } from './markdown-paper.ts';

/**
 * Papers in Markdown: Daybook's own format, of front matter, an introduction and a second-level heading for each paper; and
 * what other people write, with papers below other headings or in lists, by topic or by day.
 */
export const markdown: DigestFormat = {
  name: 'Markdown digest',
  source: null,
  recognizes: (text) => /^ {0,3}(?:##?[^\S\n]+\S|##[^\s#])/m.test(text) || holdsPapers(text),
  parse: parseMarkdown,
};

function holdsPapers(text: string): boolean {
  const rows = rowsOf(text).map(withoutOuterBrackets);
  const mayHold = (MARK.test(text) && paperIdsIn(text).length > 0) || holdsReferences(rows);
  if (!mayHold) return false;
  const isTitled = (piece: MarkdownPiece): boolean => piece.kind !== 'item' || piece.item.referenceId === null;
  const papers = outlineOf(rows).filter(isPaperPiece);
  return papers.length > 0 && (papers.some(isTitled) || !startsLikeMail(text));
}

/** What stands before a paper: signs of a heading, a list or emphasis, or a link. */
const MARK = /^ {0,3}(?:#{3,6}\s|[-*+•]\s|\d{1,3}[.)]\s|\*\*|__|\[)/m;

/** The rows of a text; headings that are underlined have `#` instead. */
function rowsOf(text: string): readonly string[] {
  return withHashHeadings(text.split('\n'));
}

type SectionPiece = Extract<MarkdownPiece, { kind: 'section' }>;

/** A part of the file that is of one day. */
interface DayPart {
  readonly date: string | null;
  readonly pieces: readonly MarkdownPiece[];
  readonly start: number;
  readonly end: number;
}

function parseMarkdown({ path, text, firstLine, header }: Body): ParsedBody {
  const written = rowsOf(text);
  const rows = written.map(withoutOuterBrackets);
  const source: MarkdownSource = { path, header };
  const parts = splitDays(outlineOf(rows), rows.length);
  const read = parts.map((part) => readPart(part, { rows, written }, firstLine, source));
  const entries = read.flatMap(({ draft }) => draft.entries);
  return {
    drafts: read.map(({ draft }) => draft),
    issues: [
      ...read.flatMap(({ issues }) => issues),
      ...unreadPapers(read, new Set(entries.flatMap(({ arxivId }) => arxivId ?? [])), path),
    ],
    hasOwnDays: parts.length > 1,
  };
}

/** Parts start at the headings of sections that say a day; what stands above the first of them belongs to it. */
function splitDays(pieces: readonly MarkdownPiece[], length: number): DayPart[] {
  const firstPaper = pieces.findIndex(isPaperPiece);
  const dated = pieces.flatMap((piece, index) => {
    const date = piece.kind === 'section' ? headingDay(piece.text) : null;
    return date === null ? [] : { index, date };
  });
  const days = new Set(dated.map(({ date }) => date));
  const [first] = dated;
  // A day in one heading is that of the whole file; one below papers is only mentioned.
  if (!first || days.size < 2) {
    const date = first && (firstPaper < 0 || first.index < firstPaper) ? first.date : null;
    return [{ date, pieces, start: 0, end: length }];
  }
  const starts = firstPaper >= 0 && firstPaper < first.index ? [{ index: 0, date: null }, ...dated] : dated;
  return starts.map(({ index, date }, position) => {
    const [from, to] = [position === 0 ? 0 : index, starts[position + 1]?.index ?? pieces.length];
    return { date, pieces: pieces.slice(from, to), start: pieces[from]?.start ?? 0, end: pieces[to]?.start ?? length };
  });
}

interface ReadPart {
  readonly draft: DigestDraft;
  readonly issues: readonly Issue[];
  /** Rows that may lead to papers that are not read, with their lines. */
  readonly rest: readonly { readonly text: string; readonly line: number; readonly isText: boolean }[];
}

function readPart(
  { date, pieces, start, end }: DayPart,
  { rows, written }: { readonly rows: readonly string[]; readonly written: readonly string[] },
  firstLine: number,
  source: MarkdownSource,
): ReadPart {
  const firstPaper = pieces.findIndex(isPaperPiece);
  const sections = topicsOf(pieces, firstPaper);
  const head = headEnd(pieces, firstPaper, sections);
  const headRows = written.slice(start, pieces[head - 1]?.end ?? start);
  const { title, introduction } = readHead(withoutDay(headRows, date), source.header.title ?? null);
  const papers: { readonly paper: MarkdownPaper; readonly open: readonly SectionPiece[] }[] = [];
  const lost: { text: string; line: number; isText: boolean }[] = [];
  const passed: SectionPiece[] = [];
  let open: SectionPiece[] = [];
  pieces.slice(head).forEach((piece) => {
    const own = rows.slice(piece.start, piece.end);
    const number = firstLine + piece.start;
    open = openSections(open, piece);
    if (piece.kind === 'section') passed.push(piece);
    else if (piece.kind === 'rows') lost.push(...linesOf(own, number));
    else {
      const paper =
        piece.kind === 'heading'
          ? readHeadedPaper(own, number, source)
          : readListedPaper(own, piece.item, number, source);
      papers.push({ paper, open });
    }
  });
  const entries = papers.flatMap(({ paper, open }) =>
    paper.entry ? withTopics(paper.entry, open.flatMap(topicOf)) : [],
  );
  const used = new Set(papers.flatMap(({ paper, open }) => (paper.entry ? open : [])));
  const isUnused = (section: SectionPiece): boolean =>
    !used.has(section) || (topicOf(section).length === 0 && (section.text === '' || saysMoreThanDay(section.text)));
  lost.push(...passed.filter(isUnused).flatMap(({ start, end }) => linesOf(rows.slice(start, end), firstLine + start)));
  return {
    draft: {
      date,
      place: { path: source.path, line: firstLine + start, column: 1 },
      title,
      introduction,
      entries,
      content: {
        kind: 'text',
        text: written.slice(start, end).join('\n') + (end < rows.length ? '\n' : ''),
        extension: 'md',
      },
    },
    issues: [
      ...papers.flatMap(({ paper }) => paper.issues),
      ...lost
        .filter(({ text }) => !RULE.test(text))
        .map(({ text, line }) => createIssue('unknown-line', { path: source.path, line, column: 1 }, text)),
    ],
    rest: [
      ...linesOf(headRows, firstLine + start),
      ...lost,
      ...papers.flatMap(({ paper }) =>
        paper.textLines.map(({ text, number }) => ({ text, line: number, isText: true })),
      ),
    ],
  };
}

const RULE = /^([-*_=])(?: ?\1){2,}$/;

function linesOf(rows: readonly string[], number: number): { text: string; line: number; isText: boolean }[] {
  return readLines(rows.join('\n'), number).map(({ text, number: line }) => ({ text, line, isText: false }));
}

/** The headings above a piece, its own included; a heading ends the sections of its level and below. */
function openSections(open: readonly SectionPiece[], piece: MarkdownPiece): SectionPiece[] {
  if (piece.kind !== 'section' && piece.kind !== 'heading') return [...open];
  const outer = open.filter(({ level }) => level < piece.level);
  return piece.kind === 'section' ? [...outer, piece] : outer;
}

/** The headings of sections that have papers below them. */
function topicsOf(pieces: readonly MarkdownPiece[], firstPaper: number): ReadonlySet<MarkdownPiece> {
  const found = new Set<MarkdownPiece>();
  if (firstPaper < 0) return found;
  let open: SectionPiece[] = [];
  for (const piece of pieces) {
    open = openSections(open, piece);
    if (isPaperPiece(piece)) for (const section of open) found.add(section);
  }
  return found;
}

/** The piece behind the head: the first paper, or the first section with papers that is no title of the whole. */
function headEnd(pieces: readonly MarkdownPiece[], firstPaper: number, topics: ReadonlySet<MarkdownPiece>): number {
  if (firstPaper < 0) return pieces.length;
  const title = pieces.findIndex(({ kind }) => kind === 'section');
  const firstTopic = pieces.findIndex(
    (piece, index) =>
      piece.kind === 'section' &&
      topics.has(piece) &&
      (piece.level > 1 || index > title) &&
      headingDay(piece.text) === null,
  );
  return firstTopic < 0 ? firstPaper : Math.min(firstTopic, firstPaper);
}

/** A heading that says no more than the day of its part is no introduction. */
function withoutDay(rows: readonly string[], date: string | null): readonly string[] {
  if (date === null) return rows;
  const index = rows.findIndex((row) => /^ {0,3}#{2,6}\s/.test(row) && headingDay(row) === date);
  return index < 0 || saysMoreThanDay((rows[index] ?? '').replace(/^ {0,3}#+\s+/, ''))
    ? rows
    : rows.filter((_, each) => each !== index);
}

/** The topic that a section's heading names; the title of a file and its days are none. */
function topicOf({ text }: SectionPiece): string[] {
  const plain = plainMarkdown(text)
    .replace(/^[^\p{L}\p{N}\s$]{1,8}\s+|\s?[([]\d{1,5}(?: papers?)?[)\]]\s?$/gu, '')
    .replace(/^\d{1,3}[.)]\s+/, '')
    .trim();
  return plain.length > LONGEST_TOPIC || !saysMoreThanDay(plain) || headingDay(plain) !== null ? [] : [plain];
}

const LONGEST_TOPIC = 60;

function withTopics(entry: EntryDraft, topics: readonly string[]): EntryDraft {
  const keywords = [...new Set([...(entry.keywords ?? []), ...topics])];
  return keywords.length === 0 ? entry : { ...entry, keywords };
}

/** `URL: https://…`: a label and an address. */
const LABELLED_ADDRESS = /^(?:[-*+] )?[*_]{0,3}[\p{L} ]{1,30}[*_]{0,3}[:：][*_]{0,3} ?\S{0,40}https?:\/\/\S+$/u;
const ADDRESS_ALONE = /^\s*<?https?:\/\/\S+\s*$/;

/** Lines that lead to a paper that the file does not have: it was misread, and would lose that paper. */
function unreadPapers(parts: readonly ReadPart[], known: ReadonlySet<string>, path: string): Issue[] {
  const hasNone = parts.every(({ draft }) => draft.entries.length === 0);
  const found = parts.flatMap(({ rest }) => {
    const leading = rest.flatMap((row) => {
      const leads =
        hasNone ||
        looksLikeItem(row.text) ||
        LABELLED_ADDRESS.test(row.text) ||
        (!row.isText && ADDRESS_ALONE.test(row.text));
      const id = leads ? paperIdsIn(row.text).find((each) => !known.has(each)) : undefined;
      return id === undefined ? [] : { ...row, id };
    });
    // A text may name one related paper in a list of its own.
    return leading.filter(({ isText }) => !isText).length > 0 || leading.length > 1 ? leading : [];
  });
  const [first] = found;
  if (!first) return [];
  const others = found.length === 1 ? '' : `, nor are ${found.length - 1} more`;
  return [createIssue('unread-paper', { path, line: first.line, column: 1 }, first.text, first.id, others)];
}

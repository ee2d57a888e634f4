import { formatPaperId, parsePaperId } from '../../../paper-id.ts';
import { blankEntry, type EntryDraft } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { joinBlocks, readLines } from '../../../source/lines.ts';
import type { Header } from '../../schema.ts';
import { columnOf, factOf, isAddress, isLinkKind, type FactName } from '../fact-labels.ts';
import { readLabelledFacts, type LabelledValue } from '../labelled-facts.ts';
import { isPlaceLabel } from '../text/markdown-links.ts';
import { startingReference } from '../text/markdown-references.ts';
import type { MarkdownTable, TableRow } from './table-rows.ts';

/** Reports the columns of a table that are not read. */
export function unknownColumns({ columns }: MarkdownTable, place: Place): Issue[] {
  return columns
    .filter((name) => columnOf(name) === null)
    .map((name) => createIssue('unknown-field', place, name, 'Title', 'Authors', 'Summary', 'Abstract', 'Link'));
}

/** Reads one row. Its `Summary` is somebody else's, unless the header says that it is the authors'. */
export function readTableRow(
  row: TableRow,
  columns: readonly string[],
  header: Header,
  place: Place,
): { readonly entry: EntryDraft | null; readonly issues: readonly Issue[] } {
  const closed = closedCells(row, columns.length) ?? spacedApart(row, columns.length);
  const cells = (closed ?? alignCells(row, columns)).map(asMarkdownLinks);
  const cellOf = (fact: FactName): string => cells[columns.findIndex((name) => columnOf(name) === fact)] ?? '';
  const { title: cell, text } = splitTitle(cellOf('title'));
  const { title, isAccountList, values } = readTitleCell(cell, place);
  if (title === '')
    return { entry: null, issues: [createIssue('invalid-record', place, 'found a row without a title')] };
  const others = columns.flatMap((name, index) => {
    const fact = columnOf(name);
    return fact === 'authors' && isAccountList ? [] : readCell(fact, name, cells[index] ?? '', place);
  });
  const { facts, issues } = readLabelledFacts([...values, ...others]);
  const referenceId = isPlaceLabel(title) ? (startingReference(cell)?.id ?? null) : null;
  const overfull =
    closed === null && row.cells.length > columns.length
      ? [createIssue('invalid-field', place, 'row', row.cells.join(' | '), `${columns.length} cells`)]
      : [];
  return {
    entry: {
      ...blankEntry(place),
      title,
      ...readTexts(cellOf, text, header),
      ...facts,
      ...(referenceId !== null && { title: formatPaperId(referenceId), arxivId: referenceId, mayLackText: true }),
    },
    issues: [...overfull, ...issues],
  };
}

/** What follows a title: `(Read more on [arXiv](…) or [HuggingFace](…))`, or `- read more on [arXiv](…) or`. */
const TAIL = /(?:\(|\s[-–—]\s?)(?:read|see) more\b/i;
const LINK = /(?<!\[)\[+([^[\]]*)\]+\(([^()\s]*)\)/g;
const LINKED = /^\[((?:(?!\]\().)+)\]\(([^()\s]+)\)$/;
/** What stands between two links behind a title. */
const BETWEEN_LINKS = /^[)\]]*[,|·]?(?:<br\s*\/?>|\s)*[([]*$/i;
const LINE_BREAK = /<br ?\/?>$/i;
const NOTHING = /^(?:[-–—]+|n\/?a|none|null)?$/i;
const BOLD = /^\*\*(.*)\*\*$/;

/** An unescaped pipe splits a cell in two: most likely the longest, which is the text. */
function alignCells({ cells, spacedCells }: TableRow, columns: readonly string[]): readonly string[] {
  const excess = cells.length - columns.length;
  if (excess <= 0) return cells;
  const text = columns.map(columnOf).findIndex((fact) => fact === 'summary' || fact === 'abstract');
  const at = text < 0 ? columns.length - 1 : text;
  return [
    ...cells.slice(0, at),
    spacedCells
      .slice(at, at + excess + 1)
      .join('|')
      .trim(),
    ...cells.slice(at + excess + 1),
  ];
}

/** The cells of a row with too many, joined where a pipe stands in a formula or in code; null where that leaves too many. */
function closedCells({ spacedCells }: TableRow, count: number): readonly string[] | null {
  if (spacedCells.length <= count || spacedCells.length > count + MOST_PIPES) return null;
  const closed: string[] = [];
  let open = '';
  for (const cell of spacedCells) {
    open += cell;
    if (['$', '`'].some((mark) => open.split(mark).length % 2 === 0)) open += '|';
    else {
      closed.push(open.trim());
      open = '';
    }
  }
  return open === '' && closed.length === count ? closed : null;
}

/** The cells of a row with too many, where the pipes between cells have spaces and those within words have none. */
function spacedApart({ spacedCells }: TableRow, count: number): readonly string[] | null {
  const row = spacedCells.join('|').replace(PIPE_IN_TEXT, (text) => text.replaceAll('|', '\0'));
  const cells = row.split('|').map((cell) => cell.replaceAll('\0', '|').trim());
  return spacedCells.length > count && cells.length === count ? cells : null;
}

/** A pipe within a word, or two around words: `p(a|b)`, `|G-1|`. */
const PIPE_IN_TEXT = /(?<=\S)\|(?=\S)|(?<=[\s(=])\|(?=\S)[^|]{1,100}(?<=\S)\|(?=[\s.,;:)]|$)/g;

/** More pipes than the formulas of a row have. */
const MOST_PIPES = 20;

/**
 * A title, and what the links in its cell say. A row with a tail comes from a program whose `Authors` are at most five
 * accounts that claimed the paper: those are not its authors, and are left out.
 */
function readTitleCell(
  cell: string,
  place: Place,
): { title: string; isAccountList: boolean; values: readonly LabelledValue[] } {
  const { start, tail } = splitTail(withLinkBehind(cell));
  const plain = plainCell(start);
  const behind = LINKED.test(plain) ? plain : linksBehind(plain);
  const links = [...readLinks(behind, 'link', place), ...readLinks(tail ?? '', 'link', place)];
  const linked = LINKED.exec(plain)?.[1] ?? links[0]?.label ?? '';
  const title = plain.slice(0, plain.length - behind.length) || linked;
  return { title: plainCell(title), isAccountList: tail !== undefined, values: links };
}

/** A title with the bare address of a paper behind it, as `Clouds, more at https://…`, with a link of Markdown there. */
function withLinkBehind(cell: string): string {
  const [behind, address = ''] = ADDRESS_BEHIND.exec(cell) ?? [];
  if (behind === undefined || parsePaperId(address) === null) return cell;
  const title = cell
    .slice(0, -behind.length)
    .replace(LEAD_TO_LINK, '')
    .replace(/[\s,;:–—(-]{1,9}$/, '');
  return title === '' ? cell : `${title} [link](${address})`;
}

const ADDRESS_BEHIND = /(?<=\s|(?<!\])\()(https?:\/\/[^\s()<>[\]]{0,500}[^\s()<>[\].,;])[).]{0,2}\s{0,9}$/;
const LEAD_TO_LINK = /(?:(?:\b(?:read|see) )?\b(?:more|available) (?:at|on|here))?[\s:(]{0,9}$/i;

/** `1) **Clouds** - They count.`: a title in bold with a number in front of it, and a text behind. */
function splitTitle(cell: string): { readonly title: string; readonly text: string } {
  const [, title = cell, text = ''] = NUMBERED_BOLD.exec(cell) ?? [];
  return { title, text };
}

const NUMBERED_BOLD = /^\s*\d{1,3}[.)]\s*(\*\*[^*\n]{1,400}\*\*)\s*(?:[-–—:]\s*)?([^]*)$/;

/** A title's cell without its tail, and the tail without its first words. */
function splitTail(cell: string): { readonly start: string; readonly tail: string | undefined } {
  const whole = cell.trimEnd();
  const opening = TAIL.exec(whole);
  const isClosed = !opening?.[0].startsWith('(') || whole.endsWith(')');
  if (!opening || !isClosed) return { start: cell, tail: undefined };
  return { start: whole.slice(0, opening.index), tail: whole.slice(opening.index + opening[0].length) };
}

/** The links at the end of a cell, with what stands between and around them. */
function linksBehind(cell: string): string {
  const links = Array.from(cell.matchAll(LINK), ({ 0: { length }, index }) => ({ index, end: index + length }));
  let start = cell.length;
  for (const { index, end } of links.toReversed()) {
    if (!BETWEEN_LINKS.test(cell.slice(end, start))) break;
    start = index;
  }
  if (start === cell.length) return '';
  return cell.slice(withoutJoint(cell, start));
}

/** The end of the title in front of links: before the brackets around them, and before spaces and line breaks. */
function withoutJoint(cell: string, linksStart: number): number {
  let end = linksStart;
  while (end > 0 && '(['.includes(cell[end - 1] ?? '')) end -= 1;
  for (let last = -1; last !== end;) {
    last = end;
    const broken = LINE_BREAK.exec(cell.slice(Math.max(0, end - 6), end))?.[0].length ?? 0;
    end -= broken || Number(/\s/.test(cell[end - 1] ?? ''));
  }
  return end;
}

/** A cell on one line, without the marks that make all of it bold. */
function plainCell(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim().replace(BOLD, '$1');
}

/** A cell with links of HTML, and bare ones, as Markdown has them. */
function asMarkdownLinks(cell: string): string {
  return cell
    .replace(/<a(\s[^<>]*)>((?:(?!<a\s).)*?)<\/a>/gi, (element, attributes: string, label: string) => {
      const address = /\shref=["']([^"'\s]*)["']/i.exec(attributes)?.[1];
      return address === undefined ? element : `[${label}](${address})`;
    })
    .replace(/<(https?:[^<>\s]+)>/gi, '$1');
}

function readCell(fact: FactName | null, label: string, cell: string, place: Place): readonly LabelledValue[] {
  const value = plainCell(cell);
  if (fact === null || NOTHING.test(value)) return [];
  const links = isAddress(fact) || fact === 'arxiv' ? readLinks(cell, fact, place) : [];
  return links.length > 0 ? links : [{ fact, label, value, place }];
}

/** The links of a cell: each by its own name where that is one for links, as in `[Code](…)`. */
function readLinks(cell: string, fact: FactName, place: Place): LabelledValue[] {
  return [...cell.matchAll(LINK)].map(([, label = '', value = '']) => {
    const own = factOf(label);
    return { fact: own && isLinkKind(own) && parsePaperId(value) === null ? own : fact, label, value, place };
  });
}

/** The authors' own text, and somebody else's. */
function readTexts(
  cellOf: (fact: FactName) => string,
  behindTitle: string,
  { text: kind, textBy, source, language = 'en' }: Header,
): Pick<EntryDraft, 'text' | 'summary'> {
  const abstract = textOf(cellOf('abstract'));
  const text = textOf(cellOf('summary') || behindTitle);
  if (text === null || (kind === 'abstract' && abstract === null)) return { text: abstract ?? text, summary: null };
  return { text: abstract, summary: { text, by: textOf(cellOf('summary by')) ?? textBy ?? source ?? null, language } };
}

function textOf(cell: string): string | null {
  const text = joinBlocks(readLines(cell.replace(/<br\s*\/?>/gi, '\n'), 1));
  return text !== null && NOTHING.test(text) ? null : text;
}

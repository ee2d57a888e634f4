import { parsePaperId } from '../../../paper-id.ts';
import { blankEntry, type EntryDraft } from '../../format.ts';
import { createIssue, type Issue, type Place } from '../../../source/issues.ts';
import { joinBlocks, readLines } from '../../../source/lines.ts';
import type { Header } from '../../schema.ts';
import { isLinkLabel, labelOf, readLabelledFields, type Label, type LabelledValue } from '../labelled-fields.ts';
import type { MarkdownTable, TableRow } from './table-rows.ts';

/** What a column holds, by the name in its header; null for one that Daybook does not know. */
export function columnOf(name: string): Label | null {
  const plain = name.replace(/[*_`]/g, '').trim();
  if (/^papers?(?: title)?$/i.test(plain)) return 'title';
  return /^(?:#|no\.?|rank)?$/i.test(plain) ? 'furniture' : labelOf(plain);
}

/** Reports the columns of a table that are not read. */
export function unknownColumns({ columns }: MarkdownTable, place: Place): Issue[] {
  return columns
    .filter((name) => columnOf(name) === null)
    .map((name) => createIssue('unknown-field', place, name, '`Title`, `Authors`, `Summary`, `Abstract`, `Link`'));
}

/** Reads one row. Its `Summary` is somebody else's, unless the header says that it is the authors'. */
export function readTableRow(
  row: TableRow,
  columns: readonly string[],
  header: Header,
  place: Place,
): { readonly entry: EntryDraft | null; readonly issues: readonly Issue[] } {
  const cells = alignCells(row.cells, columns).map(asMarkdownLinks);
  const cellOf = (label: Label): string => cells[columns.findIndex((name) => columnOf(name) === label)] ?? '';
  const { title, isAccountList, values } = readTitleCell(cellOf('title'), place);
  if (title === '')
    return { entry: null, issues: [createIssue('invalid-record', place, 'found a row without a title')] };
  const others = columns.flatMap((name, index) => {
    const label = columnOf(name);
    return label === 'authors' && isAccountList ? [] : readCell(label, name, cells[index] ?? '', place);
  });
  const { fields, issues } = readLabelledFields([...values, ...others]);
  const overfull =
    row.cells.length > columns.length
      ? [createIssue('invalid-field', place, 'row', row.cells.join(' | '), `${columns.length} cells`)]
      : [];
  return {
    entry: { ...blankEntry(place), title, ...readTexts(cellOf('abstract'), cellOf('text'), header), ...fields },
    issues: [...overfull, ...issues],
  };
}

/** What follows a title: `(Read more on [arXiv](…) or [HuggingFace](…))`. */
const TAIL = /\s*\((?:read|see) more\b([\s\S]*)\)\s*$/i;
const LINK = /\[+([^[\]]*)\]+\(([^()\s]*)\)/g;
const LINKED = /^\[((?:(?!\]\().)+)\]\(([^()\s]+)\)$/;
const LINKS_BEHIND = /(?:(?:<br\s*\/?>|\s)*[([]*\[+[^[\]]*\]+\([^()\s]*\)[)\]]*[,|·]?)+$/i;
const NOTHING = /^(?:[-–—]+|n\/?a|none|null)?$/i;
const BOLD = /^\*\*(.*)\*\*$/;

/** A pipe that nothing protects parts a cell in two: most likely in the longest, the text. */
function alignCells(cells: readonly string[], columns: readonly string[]): readonly string[] {
  const excess = cells.length - columns.length;
  if (excess <= 0) return cells;
  const text = columns.map(columnOf).findIndex((label) => label === 'text' || label === 'abstract');
  const at = text < 0 ? columns.length - 1 : text;
  return [...cells.slice(0, at), cells.slice(at, at + excess + 1).join(' | '), ...cells.slice(at + excess + 1)];
}

/**
 * A title, and what the links in its cell say. A row with a tail comes from a program whose `Authors` are at most five
 * accounts that claimed the paper: those are not its authors, and are left out.
 */
function readTitleCell(
  cell: string,
  place: Place,
): { title: string; isAccountList: boolean; values: readonly LabelledValue[] } {
  const tail = TAIL.exec(cell)?.[1];
  const plain = plainCell(cell.replace(TAIL, ''));
  const [behind = ''] = LINKED.test(plain) ? [plain] : (LINKS_BEHIND.exec(plain) ?? []);
  const links = [...readLinks(behind, 'address', place), ...readLinks(tail ?? '', 'address', place)];
  const linked = LINKED.exec(plain)?.[1] ?? links[0]?.name ?? '';
  const title = plain.slice(0, plain.length - behind.length) || linked;
  return { title: plainCell(title), isAccountList: tail !== undefined, values: links };
}

/** A cell on one line, without the marks that make all of it bold. */
function plainCell(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim().replace(BOLD, '$1');
}

/** A cell with links of HTML, and bare ones, as Markdown has them. */
function asMarkdownLinks(cell: string): string {
  return cell
    .replace(/<a\s[^>]*?href=["']([^"'\s]*)["'][^>]*>(.*?)<\/a>/gi, '[$2]($1)')
    .replace(/<(https?:[^<>\s]+)>/gi, '$1');
}

function readCell(label: Label | null, name: string, cell: string, place: Place): readonly LabelledValue[] {
  const value = plainCell(cell);
  if (label === null || NOTHING.test(value)) return [];
  const links = label === 'address' || isLinkLabel(label) ? readLinks(cell, label, place) : [];
  return links.length > 0 ? links : [{ label, name, value, place }];
}

/** The links of a cell: each by its own name where that is one for links, as in `[Code](…)`. */
function readLinks(cell: string, label: Label, place: Place): LabelledValue[] {
  return [...cell.matchAll(LINK)].map(([, name = '', value = '']) => {
    const own = labelOf(name);
    return { label: own && isLinkLabel(own) && parsePaperId(value) === null ? own : label, name, value, place };
  });
}

/** The authors' own text, and somebody else's. */
function readTexts(
  abstractCell: string,
  summaryCell: string,
  { text: kind, textBy, source, language = 'en' }: Header,
): Pick<EntryDraft, 'text' | 'summary'> {
  const abstract = textOf(abstractCell);
  const text = textOf(summaryCell);
  if (text === null || (kind === 'abstract' && abstract === null)) return { text: abstract ?? text, summary: null };
  return { text: abstract, summary: { text, by: textBy ?? source ?? null, language } };
}

function textOf(cell: string): string | null {
  const text = joinBlocks(readLines(cell.replace(/<br\s*\/?>/gi, '\n'), 1));
  return text !== null && NOTHING.test(text) ? null : text;
}

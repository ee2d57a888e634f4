import { factOf } from '../fact-labels.ts';
import { headingDay, saysMoreThanDay } from '../heading-day.ts';
import { headingText } from '../markdown-head.ts';
import { findItems, findReferences, type MarkdownItem } from './markdown-items.ts';
import { paperIdsIn } from './markdown-links.ts';
import { leadsToPaper, startsWithFacts } from './markdown-values.ts';

/** A piece of a Markdown text; together they are all of its rows. */
export type MarkdownPiece =
  | { readonly kind: 'heading'; readonly start: number; readonly end: number; readonly level: number }
  | { readonly kind: 'item'; readonly start: number; readonly end: number; readonly item: MarkdownItem }
  | {
      readonly kind: 'section';
      readonly start: number;
      readonly end: number;
      readonly level: number;
      readonly text: string;
    }
  | { readonly kind: 'rows'; readonly start: number; readonly end: number };

/**
 * Splits a Markdown text into papers, the headings of sections, and other rows. A paper is a heading that leads to one, or
 * an entry of a list that does. A heading that leads to no paper and has several below it is that of a section. A
 * second-level heading is a paper even where it leads nowhere, unless the text has its papers elsewhere.
 */
export function outlineOf(rows: readonly string[]): MarkdownPiece[] {
  const pieces = piecesOf(readBlocks(rows, false));
  return pieces.some(isPaperPiece) ? pieces : piecesOf(readBlocks(rows, true));
}

/** Whether a piece is a paper. */
export function isPaperPiece({ kind }: MarkdownPiece): boolean {
  return kind === 'heading' || kind === 'item';
}

function piecesOf(blocks: readonly Block[]): MarkdownPiece[] {
  const papers = new Set(blocks.filter((block) => isPaper(block, blocks)));
  const hasOthers = blocks.some((block) => (papers.has(block) ? block.level !== 2 : block.items.length > 0));
  const hasSecondLevel = [...papers].some(({ level }) => level === 2);
  for (const block of blocks) {
    const isWeak =
      block.level === 2 &&
      !papers.has(block) &&
      !isDayAlone(block.text) &&
      !isSection(block, blocks, papers) &&
      !(papers.size > 0 && isAboutPage(block));
    if (isWeak && (hasSecondLevel || !hasOthers || hasLonelyChild(block, blocks, papers))) papers.add(block);
  }
  const pieces: MarkdownPiece[] = [];
  let paper: Block | null = null;
  for (const block of blocks) {
    const { row, end, level, text, items } = block;
    const isInPaper = paper !== null && level > paper.level && !papers.has(block);
    const last = pieces.at(-1);
    if (isInPaper && last?.kind === 'heading') pieces.splice(-1, 1, { ...last, end });
    else if (papers.has(block)) {
      paper = block;
      pieces.push({ kind: 'heading', start: row, end, level });
    } else {
      paper = null;
      if (level > 0) pieces.push({ kind: 'section', start: row, end: row + 1, level, text });
      pieces.push(...splitItems(level > 0 ? row + 1 : row, end, items));
    }
  }
  return pieces;
}

/** A heading and the rows below it, up to the next; those above all headings have the level 0. */
interface Block {
  /** Its place among the blocks, and that of the next one that is not below it. */
  readonly index: number;
  readonly childEnd: number;
  readonly row: number;
  readonly end: number;
  readonly level: number;
  readonly text: string;
  readonly own: readonly string[];
  readonly items: readonly MarkdownItem[];
}

/** The space after the signs may be a non-breaking one, which some keyboards give, or missing at the second level. */
const HEADING = /^ {0,3}(?:(#{1,6})\s+|(##)(?=[^\s#])|(##)$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** @param isListOfReferences whether ids and addresses are papers wherever no heading of a section stands above them */
function readBlocks(rows: readonly string[], isListOfReferences: boolean): Block[] {
  const starts = headingRows(rows);
  const first = starts[0] ?? rows.length;
  const above = first > 0 ? [{ row: 0, level: 0 }] : [];
  const all = [
    ...above,
    ...starts.map((row) => ({ row, level: (HEADING.exec(rows[row] ?? '')?.[0].match(/#/g) ?? []).length })),
  ];
  const textOf = (row: number): string => headingText(rows[row] ?? '', HEADING) ?? '';
  const areDays = all.every(({ row, level }) => level < 2 || isDayAlone(textOf(row)));
  const childEnds = endsOfChildren(all.map(({ level }) => level));
  return all.map(({ row, level }, index) => {
    const end = all[index + 1]?.row ?? rows.length;
    const below = level === 0 ? row : row + 1;
    const text = level === 0 ? '' : textOf(row);
    const items = findItems(rows, below, end);
    const above = { level, isTop: isListOfReferences && level < 2, isDay: areDays && level > 1 };
    return {
      index,
      childEnd: childEnds[index] ?? all.length,
      row,
      end,
      level,
      text,
      own: rows.slice(below, end),
      items: items.length > 0 ? items : findReferences(rows, below, end, above),
    };
  });
}

/** For each level, where the next one stands that is not deeper. */
function endsOfChildren(levels: readonly number[]): number[] {
  const next = new Array<number>(8).fill(levels.length);
  const ends = levels.map(() => levels.length);
  for (let index = levels.length - 1; index >= 0; index -= 1) {
    const level = levels[index] ?? 0;
    ends[index] = next[level] ?? levels.length;
    next.fill(index, level);
  }
  return ends;
}

/** Rows of headings; one inside a fenced block of the introduction is none. */
function headingRows(rows: readonly string[]): number[] {
  const starts: number[] = [];
  let fence: string | null = null;
  let isIntroduction = true;
  rows.forEach((row, index) => {
    isIntroduction &&= starts.length === 0 || /^ {0,3}#\s/.test(rows[starts.at(-1) ?? 0] ?? '');
    const mark = isIntroduction ? FENCE.exec(row)?.[1] : undefined;
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null;
    else if (fence === null && HEADING.test(row) && standsAlone(row, rows[index - 1])) starts.push(index);
  });
  return starts;
}

/** Within a paragraph, only second-level headings are headings: `# of lamps` is not. */
function standsAlone(row: string, above = ''): boolean {
  return /^ {0,3}##(?!#)/.test(row) || /^\s*(?:([-*_=])(?: ?\1){2,}\s*)?$/.test(above) || HEADING.test(above);
}

/** Whether a heading leads to a paper: by a link in it, or by what is right below it. */
function isPaper(block: Block, blocks: readonly Block[]): boolean {
  const { level, text, own, items } = block;
  if (level === 0 || isTextLabel(text) || isDayAlone(text)) return false;
  if (paperIdsIn(text).length > 0)
    return level > 1 || childrenOf(block, blocks).every((child) => isTextLabel(child.text));
  if (level === 1 && childrenOf(block, blocks).some((child) => !isTextLabel(child.text))) return false;
  const lead = own.slice(0, items[0] ? items[0].start - block.row - 1 : own.length);
  const leads = startsWithFacts(lead) || lead.some(leadsToPaper);
  if (leads) return items.length < 2;
  return level > 2 && items.length === 0 && paperIdsIn(own.join('\n')).length === 1;
}

function isSection(block: Block, blocks: readonly Block[], papers: ReadonlySet<Block>): boolean {
  const { own, items } = block;
  const children = childrenOf(block, blocks).filter((child) => papers.has(child) || child.items.length > 0);
  if (children.length > 1 || (children.length === 1 && !hasText(own))) return true;
  const first = own.findIndex((row) => row.trim() !== '');
  return items.length > 1 || (items.length === 1 && items[0]?.start === block.row + 1 + first);
}

/** Whether a heading beside those of papers is about the page itself. */
function isAboutPage({ text, own }: Block): boolean {
  return (
    ABOUT_PAGE.test(text.replace(/[^\p{L} ]/gu, '').trim()) ||
    (own.every((row) => /^\s*(?:[-*+]\s+\[[^\]]*\]\(#[^)]*\)\s*)?$/.test(row)) && own.some((row) => row.includes('(#')))
  );
}

const ABOUT_PAGE =
  /^(?:about|(?:table of )?contents|toc|topics|index|navigation|licen[cs]e|disclaimer|acknowledge?ments?|contributing|contact|subscribe|statistics|stats|archive|changelog|how (?:it works|to use)|credits)$/i;

/** Whether a heading has a text of its own and one paper below it. */
function hasLonelyChild(block: Block, blocks: readonly Block[], papers: ReadonlySet<Block>): boolean {
  return hasText(block.own) && childrenOf(block, blocks).some((child) => papers.has(child));
}

function hasText(own: readonly string[]): boolean {
  return own.some((row) => row.trim() !== '');
}

function childrenOf({ index, childEnd }: Block, blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(index + 1, childEnd);
}

/** `Papers of November 5, 2025` is the heading of a day, and no title. */
function isDayAlone(heading: string): boolean {
  return headingDay(heading) !== null && !saysMoreThanDay(heading);
}

/** `### Abstract` is the label of a paper's text. */
function isTextLabel(heading: string): boolean {
  const fact = factOf(heading);
  return fact === 'abstract' || fact === 'summary';
}

function splitItems(start: number, end: number, items: readonly MarkdownItem[]): MarkdownPiece[] {
  const pieces: MarkdownPiece[] = [];
  let position = start;
  for (const item of items) {
    if (item.start > position) pieces.push({ kind: 'rows', start: position, end: item.start });
    pieces.push({ kind: 'item', start: item.start, end: item.end, item });
    position = item.end;
  }
  if (end > position) pieces.push({ kind: 'rows', start: position, end });
  return pieces;
}

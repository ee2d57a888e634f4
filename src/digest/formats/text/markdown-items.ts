import { parseExternalId } from '../../../external-id.ts';
import { formatPaperId, parsePaperId } from '../../../paper-id.ts';
import { factOf } from '../fact-labels.ts';
import { writtenDay } from '../written-day.ts';
import { isPlaceLabel, linksIn, paperIdsIn, plainMarkdown } from './markdown-links.ts';
import { areReferences, ownReferences, referenceIn, type Reference } from './markdown-references.ts';
import { labelledLine, leadsToPaper } from './markdown-values.ts';

/** A paper in a list, below a bold line or in a paragraph, by its rows. */
export interface MarkdownItem {
  readonly start: number;
  /** The row behind its last. */
  readonly end: number;
  readonly title: string;
  /** What stands behind its title in the first row. */
  readonly rest: string;
  /** Its arXiv id, where that is all that the list knows of it; null for a paper with a title. */
  readonly referenceId: string | null;
}

const BULLET = /^([^\S\n]{0,8})(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(\S.*)$/;
const BOLD_ROW = /^(?:\d{1,3}[.)] )?(\*\*|__)(?=\S)(.{1,400}?)\1(?=[\s.,:([—–-]|$)/;
const LINKED_ROW = /^\[[^\n]{1,400}\]\([^()\s]{1,1000}\)/;

/**
 * The papers that rows list: an entry of a list, a line in bold or a paragraph that starts with a title and leads to the id
 * of a paper; in a list with such entries, also those that lead to a paper without its title.
 */
export function findItems(rows: readonly string[], start: number, end: number): MarkdownItem[] {
  const depths = [...new Set(rows.slice(start, end).flatMap((row) => BULLET.exec(row)?.[1]?.length ?? []))];
  const entries = depths.toSorted((a, b) => a - b).map((depth) => ({ isStart: startsEntry(depth), depth }));
  for (const { isStart, depth } of [
    ...entries,
    { isStart: startsBold, depth: -1 },
    { isStart: startsLinked, depth: -1 },
  ]) {
    const titled = new Set(
      indices(start, end).filter((index) => isStart(rows[index] ?? '', rows[index - 1] ?? '', rows[index + 1] ?? '')),
    );
    const references = ownReferences(rows, start, end, (index) => titled.has(index));
    const untitled = new Map([...references].filter(([, reference]) => reference.depth <= depth));
    const items = itemsAt(rows, [...titled, ...untitled.keys()], end, untitled);
    if (items.some((item) => !untitled.has(item.start))) return items;
  }
  return [];
}

/**
 * The papers to which rows lead without a title, by an id or an address. Those below a heading are of a list only where
 * there is nothing else, and more than one: otherwise they say where the heading leads.
 * @param isTop whether no heading, or only that of the whole text, stands above the rows
 */
export function findReferences(rows: readonly string[], start: number, end: number, isTop: boolean): MarkdownItem[] {
  const references = ownReferences(rows, start, end, () => false);
  const isList = isTop || (references.size > 1 && areReferences(rows.slice(start, end)));
  return isList ? itemsAt(rows, [...references.keys()], end, references) : [];
}

function itemsAt(
  rows: readonly string[],
  starts: readonly number[],
  end: number,
  references: ReadonlyMap<number, Reference>,
): MarkdownItem[] {
  const ordered = starts.toSorted((a, b) => a - b);
  return ordered.flatMap((first, index) => {
    const last = endOf(rows, first, ordered[index + 1] ?? end);
    const reference = references.get(first);
    if (!reference) return itemAt(rows, first, last) ?? [];
    const { id, rest } = reference;
    return { start: first, end: endOfParagraph(rows, first, last), title: formatPaperId(id), rest, referenceId: id };
  });
}

/** What stands behind an empty row, and in no list, is not said of the one paper above it. */
function endOfParagraph(rows: readonly string[], start: number, limit: number): number {
  const behind = rows
    .slice(start + 1, limit)
    .findIndex((row, index) => /^\S/.test(row) && !BULLET.test(row) && (rows[start + index] ?? '').trim() === '');
  return behind < 0 ? limit : start + 1 + behind;
}

/** Whether a row is an entry of a list, or a heading, that leads to a paper by its title. */
export function looksLikeItem(row: string): boolean {
  const content = BULLET.exec(row)?.[2] ?? /^ {0,3}#{1,6}\s+(\S.*)$/.exec(row)?.[1] ?? '';
  return paperIdsIn(content).length > 0 && linksIn(content).some(({ label }) => !isPlaceLabel(label));
}

function indices(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

type IsStart = (row: string, above: string, below: string) => boolean;

/** The entries of a list down to some depth; its labelled values belong to what stands above them. */
function startsEntry(depth: number): IsStart {
  return (row, _, below) => {
    const [, indent = '', content = ''] = BULLET.exec(row) ?? [];
    const isOne = content !== '' && indent.length <= depth && !isLabelled(content);
    return isOne && (splitItem(content) !== null || isAboveFacts(row, below));
  };
}

/** Whether an entry is a title, with what is said of the paper in a list below it. */
function isAboveFacts(row: string, below: string): boolean {
  const [[, indent = '', title = ''], [, inner = '', fact = '']] = [BULLET.exec(row) ?? [], BULLET.exec(below) ?? []];
  return inner.length > indent.length && isTitle(title) && (isLabelled(fact) || leadsToPaper(fact));
}

const startsBold: IsStart = (row, above) => {
  const inner = BOLD_ROW.exec(row)?.[2];
  return inner !== undefined && above.trim() === '' && !isLabelled(row);
};

const startsLinked: IsStart = (row, above) =>
  above.trim() === '' && LINKED_ROW.test(row) && paperIdsIn(row).length > 0 && splitItem(row) !== null;

/** Whether a text starts with a label that a paper may have, in bold or not. */
function isLabelled(text: string): boolean {
  const label = /^(?:\*\*|__)?([A-Za-z][A-Za-z ]{0,30}?)(?:\*\*|__)?\s?(?::|$)/.exec(text)?.[1];
  return (label !== undefined && factOf(label) !== null) || (labelledLine(text)?.fact ?? null) !== null;
}

/** An entry ends where the list around it goes on, or comes to the address of a paper that has no arXiv id. */
function endOf(rows: readonly string[], start: number, limit: number): number {
  const depth = BULLET.exec(rows[start] ?? '')?.[1]?.length ?? 0;
  const hasId = paperIdsIn(rows[start] ?? '').length > 0 || referenceIn(rows[start] ?? '') !== null;
  const outer = rows.slice(start + 1, limit).findIndex((row) => {
    const [, indent, content = ''] = BULLET.exec(row) ?? [];
    const own = indent?.length ?? depth;
    return own < depth || (hasId && own === depth && parseExternalId(content.replace(/^<|>$/g, '')) !== null);
  });
  return outer < 0 ? limit : start + 1 + outer;
}

function itemAt(rows: readonly string[], start: number, end: number): MarkdownItem | null {
  const first = rows[start] ?? '';
  const content = BULLET.exec(first)?.[2] ?? first;
  const isAlone = isAboveFacts(first, rows[start + 1] ?? '');
  const split = splitItem(content) ?? (isAlone ? { title: plainMarkdown(content), rest: '' } : null);
  const isPaper = paperIdsIn(rows.slice(start, end).join('\n')).length > 0;
  return split && isPaper ? { start, end, ...split, referenceId: null } : null;
}

const STARTS: readonly RegExp[] = [
  /^(\*\*|__)(?=\S)(.{1,400}?)\1[.,:]?(?=[\s([—–-]|$)/,
  /^(\*|_)(?=[^\s*_])([^*_\n]{1,400}?)\1[.,:]?(?=[\s([—–-]|$)/,
  /^(["“])([^"”\n]{1,400})["”][.,:]?(?=[\s([—–-]|$)/,
];
const DATE_START = /^(?:\*\*)?[([]?(\d{4}[-/.]\d\d[-/.]\d\d)[)\]]?(?:\*\*)?[\s,:|–—-]{0,5}/;
/** `[2511.00001] Clouds`: an id, which is no link. */
const ID_START = /^[([](?:arXiv:)?(\d{4}\.\d{4,5})(?:v\d{1,3})?[)\]](?!\() ?[:·|–—-]? ?/i;
const LONGEST_TITLE = 300;

/** The title with which a text starts, and what follows it; null where none can be told from the rest. */
function splitItem(content: string): { readonly title: string; readonly rest: string } | null {
  const dated = DATE_START.exec(content)?.[0] ?? '';
  const [lead = '', id] = ID_START.exec(content.slice(dated.length)) ?? [];
  const text = content.slice(dated.length + lead.length).trim();
  const kept = [/\d{4}[-/.]\d\d[-/.]\d\d/.exec(dated)?.[0], id && `https://arxiv.org/abs/${id}`]
    .filter(Boolean)
    .map((part) => `${part} · `)
    .join('');
  const marked = STARTS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const link = linkAtStart(text);
  const inner = marked?.[2] ?? link?.label;
  const whole = marked?.[0] ?? link?.whole;
  if (inner !== undefined && whole !== undefined) {
    const label = linkAtStart(inner)?.label ?? inner;
    const title = plainMarkdown(label)
      .replace(/^\d{1,3}[.)]\s+/, '')
      .replace(/[:,]$/, '')
      .trim();
    const url = inner === link?.label ? '' : (linkAtStart(inner)?.url ?? '');
    const rest = `${kept}${[link && inner === link.label ? link.url : url, text.slice(whole.length)].filter(Boolean).join(' · ')}`;
    if (!isPlaceLabel(title) && writtenDay(title) === null) return { title, rest: rest.trim() };
    return link && parsePaperId(title) !== null ? titleBehind(link.url, text.slice(whole.length), kept) : null;
  }
  return titleInFront(text, kept);
}

/** `[2511.00001](…) Clouds`: an id, then a title. */
function titleBehind(url: string, behind: string, kept: string): ReturnType<typeof splitItem> {
  const text = behind.replace(/^[\s:,.|–—-]{1,9}/, '');
  const split = parsePaperId(url) === null ? null : text.startsWith('[') ? null : splitBehind(text);
  return split && { title: split.title, rest: `${kept}${url} ${split.rest}`.trim() };
}

function splitBehind(text: string): ReturnType<typeof splitItem> {
  const marked = STARTS.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (marked) return { title: plainMarkdown(marked[2] ?? ''), rest: text.slice(marked[0].length) };
  return isTitle(text) ? { title: plainMarkdown(text), rest: '' } : null;
}

/** `Clouds ([arXiv](…))`: a title, then nothing but links. */
function titleInFront(text: string, kept: string): ReturnType<typeof splitItem> {
  const start = /\s?[([{|–—:,-]{0,4}\s?(?:\[[^[\]\n]{0,100}\]\(|<?https?:\/\/|\barXiv:)/i.exec(text);
  if (!start) return null;
  const title = text.slice(0, start.index).trim();
  const rest = text.slice(start.index).replace(/^[\s([{|–—:,-]{1,9}(?=\[|<|https?:|arxiv)/i, '');
  const hasLinksAlone = linksIn(rest).every(({ label }) => isPlaceLabel(label));
  return isTitle(title) && hasLinksAlone ? { title: plainMarkdown(title), rest: `${kept}${rest}` } : null;
}

/** Whether a text may be a title, and not sentences or a list of names. */
function isTitle(text: string): boolean {
  return (
    /\p{L}{2}/u.test(text) &&
    !/\s[·•|]\s/.test(text) &&
    text.length <= LONGEST_TITLE &&
    !/[.;] \S|\bet\.? al\b|[:：]$/.test(text) &&
    linksIn(text).length === 0
  );
}

function linkAtStart(text: string): { readonly label: string; readonly url: string; readonly whole: string } | null {
  if (!text.startsWith('[')) return null;
  const joint = text.indexOf('](');
  const close = text.indexOf(')', joint);
  if (joint < 1 || close < 0 || joint > LONGEST_TITLE + 100) return null;
  const [label, url] = [text.slice(1, joint), text.slice(joint + 2, close)];
  // A bracket that closes within the label is not the link's.
  if (/^[^[]*\]/.test(label)) return null;
  return /\s/.test(url) || url === '' ? null : { label, url, whole: text.slice(0, close + 1) };
}

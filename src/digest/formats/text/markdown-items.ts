import { parseExternalId } from '../../../external-id.ts';
import { formatPaperId } from '../../../paper-id.ts';
import { factOf } from '../fact-labels.ts';
import { isTitle, splitItem } from './markdown-item-title.ts';
import { isPlaceLabel, linkRow, linksIn, paperIdsIn, plainMarkdown } from './markdown-links.ts';
import {
  areReferences,
  LIST_ENTRY as BULLET,
  ownReferences,
  referencesIn,
  type Reference,
} from './markdown-references.ts';
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

const BOLD_ROW = /^(?:\d{1,3}[.)] )?(\*\*|__)(?=\S)(.{1,400}?)\1(?=[\s.,:([—–-]|$)/;
const LINKED_ROW = /^\[[^\n]{1,400}\]\([^()\s]{1,1000}\)/;

/**
 * The papers that rows list: an entry of a list, a line in bold or a paragraph that starts with a title and leads to the id
 * of a paper; in a list with such entries, also those that lead to a paper without its title.
 */
export function findItems(rows: readonly string[], start: number, end: number): MarkdownItem[] {
  const depths = [...new Set(rows.slice(start, end).flatMap((row) => BULLET.exec(row)?.[1]?.length ?? []))];
  const mayBeAboveFacts = !holdsGroups(rows.slice(start, end));
  const entries = depths
    .toSorted((a, b) => a - b)
    .map((depth) => ({ isStart: startsEntry(depth, mayBeAboveFacts), depth }));
  for (const { isStart, depth } of [
    ...entries,
    { isStart: startsBold, depth: -1 },
    { isStart: startsLinked, depth: -1 },
  ]) {
    const titled = new Set(
      indices(start, end).filter((index) => isStart(rows[index] ?? '', rows[index - 1] ?? '', rows[index + 1] ?? '')),
    );
    const references = ownReferences(rows, start, end, (index) => titled.has(index));
    const untitled = new Map([...references].filter(([, [reference]]) => (reference?.depth ?? 0) <= depth));
    const items = itemsAt(rows, [...titled, ...untitled.keys()], end, untitled);
    if (items.some((item) => !untitled.has(item.start))) return items;
  }
  return [];
}

/**
 * The papers to which rows lead without a title, by an id or an address. Those below a heading are of a list only where
 * there is nothing else, and more than one: otherwise they say where the heading leads. Below a day, one is enough.
 * @param above the heading above: `isTop` where that may be the title of a whole list, `isDay` where it says a day, as all do
 */
export function findReferences(
  rows: readonly string[],
  start: number,
  end: number,
  above: { readonly level: number; readonly isDay: boolean; readonly isTop: boolean },
): MarkdownItem[] {
  const references = ownReferences(rows, start, end, () => false);
  const count = [...references.values()].flat().length;
  const own = rows.slice(start, end);
  const isGrouped = above.level < 2 && holdsGroups(own) && own.every((row) => row.trim() === '' || BULLET.test(row));
  const isList = above.isTop || isGrouped || (count > (above.isDay ? 0 : 1) && areReferences(own));
  return isList ? itemsAt(rows, [...references.keys()], end, references) : [];
}

function itemsAt(
  rows: readonly string[],
  starts: readonly number[],
  end: number,
  references: ReadonlyMap<number, readonly Reference[]>,
): MarkdownItem[] {
  const ordered = starts.toSorted((a, b) => a - b);
  return ordered.flatMap((first, index) => {
    const last = endOf(rows, first, ordered[index + 1] ?? end);
    const own = references.get(first);
    if (!own) return itemAt(rows, first, last) ?? [];
    return own.map(({ id, rest }, place) => {
      const isLast = place === own.length - 1;
      const close = isLast ? endOfReference(rows, first, last, id) : first + 1;
      return { start: first, end: close, title: formatPaperId(id), rest, referenceId: id };
    });
  });
}

/**
 * A reference ends at the next entry of its list, which is not said of it unless it leads there too, or has a label. What
 * stands behind an empty row, and in no list, is not said of the one paper above it either.
 */
function endOfReference(rows: readonly string[], start: number, limit: number, id: string): number {
  const depth = BULLET.exec(rows[start] ?? '')?.[1]?.length;
  const behind = rows.slice(start + 1, limit).findIndex((row, index) => {
    const [, indent, content = ''] = BULLET.exec(row) ?? [];
    if (indent === undefined) return /^\S/.test(row) && (rows[start + index] ?? '').trim() === '';
    const ids = [...referencesIn(row).map((reference) => reference.id), ...paperIdsIn(row)];
    const isOfPaper =
      ids.length > 0 ? ids.every((each) => each === id) : isLabelled(content) || hasLabelledLinks(content);
    return indent.length === depth && !isOfPaper;
  });
  return behind < 0 ? limit : start + 1 + behind;
}

/** Whether a text is links alone, each with a word for where it leads. */
function hasLabelledLinks(text: string): boolean {
  return linkRow(text)?.every(({ label, url }) => label !== url) ?? false;
}

/** Whether an entry of a list without a link has several papers without titles below it: it names a group of them. */
function holdsGroups(rows: readonly string[]): boolean {
  let group: { readonly depth: number; readonly ids: Set<string> } | null = null;
  for (const row of rows) {
    const [, { length: depth } = '', content = ''] = BULLET.exec(row) ?? [];
    const ids = referencesIn(row).map(({ id }) => id);
    if (content === '') continue;
    if (group && depth > group.depth) {
      for (const id of ids) group.ids.add(id);
      if (group.ids.size > 1) return true;
    } else group = ids.length === 0 && isTitle(content) ? { depth, ids: new Set() } : null;
  }
  return false;
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
function startsEntry(depth: number, mayBeAboveFacts: boolean): IsStart {
  return (row, _, below) => {
    const [, indent = '', content = ''] = BULLET.exec(row) ?? [];
    const isOne = content !== '' && indent.length <= depth && !isLabelled(content);
    return isOne && (splitItem(content) !== null || (mayBeAboveFacts && isAboveFacts(row, below)));
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
  const hasId = paperIdsIn(rows[start] ?? '').length > 0 || referencesIn(rows[start] ?? '').length > 0;
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

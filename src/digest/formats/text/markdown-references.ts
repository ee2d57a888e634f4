import { parsePaperId } from '../../../paper-id.ts';
import { isPlaceLabel, paperIdsIn } from './markdown-links.ts';

/** An entry of a list that leads to a paper without its title. */
export interface Reference {
  /** How deep it is indented. */
  readonly depth: number;
  /** The arXiv id. */
  readonly id: string;
  /** What follows it in its row: more links, or what the list says of the paper. */
  readonly rest: string;
}

const ENTRY = /^([^\S\n]{0,8})(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(\S.*)$/;
const LINK = /^\[([^[\]\n]{0,400})\]\(<?([^()\s<>]{1,1000})>?\)/;
const ADDRESS = /^<?(https?:\/\/[^\s<>()[\]"'`|]{1,1000})>?/;
const ID = /^(?:arXiv:)?(?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?(?![\w/]|\.\d)/i;

/**
 * Reads an entry of a list that starts with an id, a link without a title or an address of a paper; a row outside of a list
 * is one where it holds nothing else. Null for any other row.
 * @example referenceIn('- 2511.00001, for Thursday') //=> { depth: 0, id: '2511.00001', rest: ', for Thursday' }
 */
export function referenceIn(row: string): Reference | null {
  const [, indent = '', entry] = ENTRY.exec(row) ?? [];
  const text = entry ?? row.trim();
  const [link, label = '', url = ''] = LINK.exec(text) ?? [];
  if (link !== undefined && !isPlaceLabel(label)) return null;
  const [address, bare = ''] = ADDRESS.exec(text) ?? [];
  const whole = link ?? address ?? ID.exec(text)?.[0];
  if (whole === undefined) return null;
  const id = parsePaperId(
    link === undefined ? (address === undefined ? whole : bare.replace(/[.,;:!?]{1,9}$/, '')) : url,
  );
  const rest = text.slice(whole.length);
  return id === null || (entry === undefined && rest.trim() !== '') ? null : { depth: indent.length, id, rest };
}

/** Whether a text has a row that is a reference. */
export function holdsReferences(rows: readonly string[]): boolean {
  return rows.some((row) => referenceIn(row) !== null);
}

/** Whether rows are references and nothing else. */
export function areReferences(rows: readonly string[]): boolean {
  const written = rows.filter((row) => row.trim() !== '');
  return written.length > 0 && written.every((row) => referenceIn(row) !== null);
}

/**
 * The references among rows that are papers of their own, by the index of their row: of those to one paper the first, and
 * none that says where the title above it leads.
 * @param isTitled whether a row starts a paper by its title
 */
export function ownReferences(
  rows: readonly string[],
  start: number,
  end: number,
  isTitled: (index: number) => boolean,
): ReadonlyMap<number, Reference> {
  const found = new Map<number, Reference>();
  const known = new Set<string>();
  let isTitleOpen = false;
  for (let index = start; index < end; index += 1) {
    const row = rows[index] ?? '';
    const ids = paperIdsIn(row);
    const reference = isTitled(index) ? null : referenceIn(row);
    if (isTitled(index)) isTitleOpen = ids.length === 0;
    else if (reference && !isTitleOpen && !known.has(reference.id)) found.set(index, reference);
    else if (reference || ids.length > 0) isTitleOpen = false;
    for (const id of [...ids, ...(reference ? [reference.id] : [])]) known.add(id);
  }
  return found;
}

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

/** The start of an entry in a list: its indent, and what it says. Besides done and not done, programs mark tasks as `[/]` or `[>]`. */
export const LIST_ENTRY =
  /^([^\S\n]{0,8})(?:[-*+•]|\d{1,3}[.)]|\((?:\d{1,3}|[a-z])\)|[a-z]\))\s+(?:\[[ xX/<>?!*-]\]\s+)?(\S.*)$/;
/** What people set around a link, an address or an id: pictures, emphasis, quotation marks. */
const BEFORE = /^[\p{Extended_Pictographic}\u{FE0F}\u{200D}\s*_`"“]{1,12}/u;
const BEHIND = /^[*_`"”\]]{1,6}/;
const LINK = /^\[([^[\]\n]{0,400})\]\(<?([^()\s<>]{1,1000})>?\)/;
const ADDRESS = /^<?(https?:\/\/[^\s<>()[\]"'`|*]{1,1000})>?/;
/** An id as it is written; `arXiv: 2511.00001`, with a space, is a labelled value of the paper above. */
const ID = /^(?:arXiv:)?(?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?(?![\w/]|\.\d)/i;
/** An address as people say it, without `https://`. */
const SPOKEN = /^((?:[a-z\d-]{1,30}\.){1,3}[a-z]{2,5}\/[^\s<>()[\]"'`|*]{1,1000})/i;
const BETWEEN = /^[\s,;&|+]{1,40}/;

/**
 * Reads an entry of a list that starts with an id, a link without a title or an address of a paper; a row outside of a list
 * is one where it holds nothing else. With nothing between, one row leads to several papers; what follows is said of the
 * last. Empty for any other row.
 * @example referencesIn('- 2511.00001, for Thursday') //=> [{ depth: 0, id: '2511.00001', rest: ', for Thursday' }]
 */
export function referencesIn(row: string): Reference[] {
  const [, indent = '', entry] = LIST_ENTRY.exec(row) ?? [];
  const found: Reference[] = [];
  let next = startingReference(entry ?? row.trim());
  while (next && found.every(({ id }) => id !== next?.id)) {
    const last = found.pop();
    if (last) found.push({ ...last, rest: '' });
    found.push({ depth: indent.length, ...next });
    next = startingReference(next.rest.replace(BETWEEN, ''));
  }
  return entry === undefined && found.at(-1)?.rest.trim() !== '' ? [] : found;
}

/** The paper to which the start of a text leads without a title, and what follows. */
export function startingReference(text: string): Pick<Reference, 'id' | 'rest'> | null {
  const before = BEFORE.exec(text)?.[0] ?? '';
  const bare = text.slice(before.length);
  const [link, label = '', url = ''] = LINK.exec(bare) ?? [];
  if (link !== undefined && !isPlaceLabel(label)) return null;
  const brackets = link === undefined ? (/^\[{1,2}/.exec(bare)?.[0] ?? '') : '';
  const start = bare.slice(brackets.length);
  const address = ADDRESS.exec(start) ?? (ID.test(start) ? null : SPOKEN.exec(start));
  const whole = link ?? address?.[0] ?? ID.exec(start)?.[0];
  if (whole === undefined) return null;
  const id = parsePaperId(link === undefined ? (address?.[1]?.replace(/[.,;:!?]{1,9}$/, '') ?? whole) : url);
  const rest = start.slice(whole.length);
  return id === null ? null : { id, rest: before + brackets === '' ? rest : rest.replace(BEHIND, '') };
}

/** Whether a text starts like a copied mail: who wrote to whom is no introduction. */
export function startsLikeMail(text: string): boolean {
  return /^\s{0,9}(?:from|to|subject|date|sent|von|an|betreff): \S/i.test(text);
}

/** Whether a text has a row that is a reference. */
export function holdsReferences(rows: readonly string[]): boolean {
  return rows.some((row) => referencesIn(row).length > 0);
}

/** Whether rows are references and nothing else. */
export function areReferences(rows: readonly string[]): boolean {
  const written = rows.filter((row) => row.trim() !== '');
  return written.length > 0 && written.every((row) => referencesIn(row).length > 0);
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
): ReadonlyMap<number, readonly Reference[]> {
  const found = new Map<number, readonly Reference[]>();
  const known = new Set<string>();
  let isTitleOpen = false;
  for (let index = start; index < end; index += 1) {
    const row = rows[index] ?? '';
    const ids = paperIdsIn(row);
    const references = isTitled(index) ? [] : referencesIn(row);
    const unknown = references.filter(({ id }) => !known.has(id));
    if (isTitled(index)) isTitleOpen = ids.length === 0;
    else if (unknown.length > 0 && !isTitleOpen) found.set(index, unknown);
    else if (references.length > 0 || ids.length > 0) isTitleOpen = false;
    for (const id of [...ids, ...references.map(({ id }) => id)]) known.add(id);
  }
  return found;
}

import { parsePaperId } from '../../paper-id.ts';

/**
 * The arXiv id that a note or the name of a journal holds, as reference managers write it; null without one.
 * @example idInNote('arXiv preprint arXiv:2511.00001 [cs.LG]') //=> '2511.00001'
 */
export function idInNote(text: string): string | null {
  const written = ARXIV_ID.exec(text)?.[1] ?? /https?:\/\/[^\s{}]+/.exec(text)?.[0];
  return written === undefined ? null : parsePaperId(written);
}

/**
 * arXiv's comments as Zotero and others export them among notes; null without one.
 * @example remarkIn(['Comment: 12 pages']) //=> '12 pages'
 */
export function remarkIn(notes: readonly (string | undefined)[]): string | null {
  return notes.map((text) => COMMENT.exec(text ?? '')?.[1]).find((text) => text !== undefined) ?? null;
}

const ARXIV_ID = /arxiv[:\s]\s*((?:[a-z-]+(?:\.[a-z-]+)?\/)?\d[\w.]*)/i;
const COMMENT = /^\s*comments?:\s*(.+)/is;

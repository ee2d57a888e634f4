import type { PaperLine } from '../../export/json-lines.ts';
import { compareText } from '../../compare-text.ts';
import { lookupPiece, titleKey, type LookupRow } from '../engine/lookup.ts';
import { firstDay } from './record.ts';

/** Bytes that a piece should have at most, on average: one is fetched for each pasted title. */
const PIECE_BYTES = 4096;

const MOST_BITS = 16;

/** The table as files: its bits, and the text of each piece by file name. Every piece is there, if empty. */
export interface LookupFiles {
  readonly bits: number;
  readonly pieces: ReadonlyMap<string, string>;
}

/** A row and the key whose hash names its piece. */
export interface KeyedRow {
  readonly key: string;
  readonly row: LookupRow;
}

/** The rows of a paper: for its title, its id, and the aliases that differ from both. */
export function lookupRows(paper: PaperLine): KeyedRow[] {
  const { id, aliases, permalink, title } = paper;
  const day = firstDay(paper);
  const ofTitle = titleKey(title);
  const others = new Set([id, ...aliases].filter((key) => key !== ofTitle));
  return [
    ...(ofTitle === '' ? [] : [{ key: ofTitle, row: ['', permalink, title, day] as const }]),
    ...Array.from(others, (key) => ({ key, row: [key, permalink, title, day] as const })),
  ];
}

/** Spreads rows over pieces of about 4 kB. */
export function toLookupFiles(rows: readonly KeyedRow[]): LookupFiles {
  const texts = rows.map(({ key, row }) => ({ key, text: JSON.stringify(row) }));
  const bytes = texts.reduce((total, { text }) => total + text.length, 0);
  const bits = Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(bytes / PIECE_BYTES))));
  const pieces = new Map(
    Array.from({ length: 2 ** bits }, (_, piece): [string, string[]] => [`${piece.toString(16)}.json`, []]),
  );
  for (const { key, text } of texts) pieces.get(lookupPiece(key, bits))?.push(text);
  return {
    bits,
    pieces: new Map(Array.from(pieces, ([name, list]) => [name, `[${list.toSorted(compareText).join(',\n')}]\n`])),
  };
}

import { createHash } from 'node:crypto';
import { formatWordTable, parseWordTable, type WordTable } from './word-table.ts';

/** What vectors are made with, learnt from an archive once and then kept, so that old vectors never change. */
export interface Basis {
  /** From how many papers it was learnt. */
  readonly papers: number;
  /** A number that no other basis has. */
  readonly id: number;
  readonly table: WordTable;
}

/** The file of the content folder that holds the basis. */
export const BASIS_FILE = 'vectors.bin';

/** An archive of fewer papers is too small to learn from. */
export const FEWEST_PAPERS = 300;
const GROWTH = 3;

/**
 * From how many of its papers an archive learns its basis: the largest 300 × 3^k that it reaches; 0 where it has fewer.
 * @example papersToLearnFrom(1000) //=> 900
 */
export function papersToLearnFrom(size: number): number {
  if (size < FEWEST_PAPERS) return 0;
  let papers = FEWEST_PAPERS;
  while (papers * GROWTH <= size) papers *= GROWTH;
  return papers;
}

/** The basis of words that were learnt from papers. */
export function createBasis(table: WordTable, papers: number): Basis {
  const hash = createHash('sha256').update(formatWordTable(table, 0)).digest();
  return { papers, id: hash.readUInt32LE(0), table };
}

/** A basis as the content folder keeps it: a line that says what it is, with the hash of the table below it. */
export function formatBasis({ papers, id, table }: Basis): Uint8Array {
  const bytes = formatWordTable(table, id);
  return Buffer.concat([Buffer.from(`${FORMAT} papers=${papers} sha256=${hashOf(bytes)}\n`), bytes]);
}

/** The basis of such a file; null where the file is damaged, or of another version. */
export function parseBasis(file: Uint8Array): Basis | null {
  const end = file.indexOf(NEWLINE);
  const header = HEADER.exec(Buffer.from(file.subarray(0, Math.max(0, end))).toString('latin1'))?.groups;
  const bytes = file.subarray(end + 1);
  if (!header || header['hash'] !== hashOf(bytes)) return null;
  const parsed = parseWordTable(bytes);
  return parsed && { papers: Number(header['papers']), id: parsed.basis, table: parsed.table };
}

const FORMAT = 'daybook vectors 1';
const HEADER = /^daybook vectors 1 papers=(?<papers>\d{1,9}) sha256=(?<hash>[0-9a-f]{64})$/;
const NEWLINE = 0x0a;

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { isBibtex } from '../digest/formats/bibtex/bibtex-entries.ts';
import { isRis } from '../digest/formats/ris/ris-fields.ts';
import { readText } from '../text/read-text.ts';
import { readBibtex } from './bibtex-records.ts';
import { readCslJson } from './csl-records.ts';
import { readCsv } from './csv-records.ts';
import { recordOf, type FileRecord, type ReadTexts } from './file-record.ts';
import { readRis } from './ris-records.ts';

/** The title of a record as readers see it: without its LaTeX. */
export function shownTitle({ title }: Pick<FileRecord, 'title'>): string {
  return readText(title).plain;
}

/** The records of a file. */
export interface ReadRecords {
  readonly records: readonly FileRecord[];
  /** How many could not be read: those with neither a title nor an id. */
  readonly unread: number;
}

/**
 * Reads a file of a reference manager: RIS, CSL-JSON, BibTeX, or CSV of Zotero. Of papers it reads what names them and
 * what they are compared by, as digests of the same formats are read.
 * @returns null where the text is of none of these formats
 */
export function readRecords(text: string): ReadRecords | null {
  const read = readTexts(text);
  return read && recordsOf(read);
}

/** The records of what was read of a file. */
export function recordsOf(read: readonly ReadTexts[]): ReadRecords {
  const named = read.filter(({ title, arxivId }) => title !== '' || arxivId !== null);
  return { records: named.map(recordOf), unread: read.length - named.length };
}

function readTexts(text: string): ReadTexts[] | null {
  if (isRis(text)) return readRis(text);
  return readCslJson(text) ?? (isBibtex(text) ? readBibtex(text) : readCsv(text));
}

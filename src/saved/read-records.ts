import './zod-without-eval.ts';
import { bibtex } from '../digest/formats/bibtex/bibtex.ts';
import { cslJson } from '../digest/formats/json/csl-json.ts';
import { ris } from '../digest/formats/ris/ris.ts';
import { separatedValues } from '../digest/formats/tables/separated-values.ts';
import { plainText } from '../paper/render-text.ts';
import { recordOf, type FileRecord } from './file-record.ts';
import { isZoteroRdf, readZoteroRdf } from './zotero-rdf.ts';

/** The title of a record as readers see it: without its LaTeX. */
export function shownTitle({ title }: Pick<FileRecord, 'title'>): string {
  return plainText(title);
}

/** The records of a file. */
export interface ReadRecords {
  readonly records: readonly FileRecord[];
  /** How many could not be read, such as those without a title. */
  readonly unread: number;
}

/** The formats that reference managers export, by what reads them. */
const FORMATS = [ris, cslJson, bibtex, separatedValues];

/**
 * Reads a file of a reference manager: RIS, CSL-JSON, BibTeX, or CSV and RDF of Zotero. Texts are as the file has them.
 * @param path named in issues
 * @returns null where the text is of none of these formats
 */
export function readRecords(text: string, path: string): ReadRecords | null {
  if (isZoteroRdf(text)) return { records: readZoteroRdf(text), unread: 0 };
  const format = FORMATS.find(({ recognizes }) => recognizes(text));
  if (!format) return null;
  const { drafts, issues } = format.parse({ path, text, firstLine: 1, header: {}, day: null });
  const records = drafts.flatMap(({ entries }) =>
    entries.map(({ title, arxivId, text: words, summary, keywords }) =>
      recordOf({ title, arxivId, text: words ?? summary?.text ?? '', keywords: keywords ?? [] }),
    ),
  );
  return { records, unread: issues.filter(({ ruleId }) => ruleId === 'invalid-record').length };
}

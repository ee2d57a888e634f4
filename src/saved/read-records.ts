import './zod-without-eval.ts';
import { bibtex } from '../digest/formats/bibtex/bibtex.ts';
import { cslJson } from '../digest/formats/json/csl-json.ts';
import { ris } from '../digest/formats/ris/ris.ts';
import { normalizeTitle } from '../text/normalize-title.ts';

/** One record of a reference manager's file. */
export interface FileRecord {
  readonly title: string;
  /** Names under which the archive may have it, the likeliest first. */
  readonly names: readonly string[];
}

/** The formats that reference managers export, by what reads them. */
const FORMATS = [ris, cslJson, bibtex];

/**
 * Reads a file of a reference manager: RIS, CSL-JSON or BibTeX.
 * @param path named in issues
 * @returns null where the text is of none of these formats
 */
export function readRecords(text: string, path: string): FileRecord[] | null {
  const format = FORMATS.find(({ recognizes }) => recognizes(text));
  if (!format) return null;
  const { drafts } = format.parse({ path, text, firstLine: 1, header: {}, day: null });
  return drafts.flatMap(({ entries }) =>
    entries.map(({ title, arxivId }) => ({
      title,
      names: [...(arxivId === null ? [] : [arxivId]), normalizeTitle(title)],
    })),
  );
}

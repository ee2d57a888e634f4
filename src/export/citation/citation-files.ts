import type { CITATION_FORMATS } from './citation-formats.ts';
import { toBibtexEntry } from './bibtex-entry.ts';
import type { CitablePaper } from './citable-paper.ts';
import { toCsl } from './csl.ts';
import { toRis } from './ris.ts';

/** One format in which papers are offered to reference managers as a file. */
export interface CitationFile {
  /** The file name extension, without the dot. */
  readonly extension: keyof typeof CITATION_FORMATS;
  readonly mediaType: string;
  /** Writes papers in their order. */
  write(papers: readonly CitablePaper[]): string;
}

/** What writes each format. */
export const CITATION_FILES = [
  {
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: (papers) => papers.map(toBibtexEntry).join('\n'),
  },
  {
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: (papers) => papers.map(({ citation }) => toRis(citation)).join('\r\n'),
  },
  {
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: toCslFile,
  },
] as const satisfies readonly CitationFile[];

/** CSL-JSON, one item a line. */
function toCslFile(papers: readonly CitablePaper[]): string {
  return `[${papers.map(({ citation }) => `\n  ${JSON.stringify(toCsl(citation))}`).join(',')}\n]\n`;
}

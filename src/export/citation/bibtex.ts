import type { Paper } from '../../paper/schema.ts';
import { toBibtexEntry } from './bibtex-entry.ts';
import { citablePaper } from './cited-paper.ts';

/** A paper as a BibTeX entry. */
export function toBibtex(paper: Paper, citationKey: string): string {
  return toBibtexEntry(citablePaper(paper, citationKey));
}

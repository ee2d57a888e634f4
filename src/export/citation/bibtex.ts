import type { Paper } from '../../paper/schema.ts';
import type { PersonName } from '../../paper/person-name.ts';
import { braceAccents } from '../../text/latex/accents.ts';
import { escapeBibtex } from '../../text/write/escape.ts';
import { readText } from '../../text/read-text.ts';
import { toLatex } from '../../text/write/to-latex.ts';
import { toCitation } from './citation.ts';
import { citedPaper } from './cited-paper.ts';

/**
 * A paper as a BibTeX entry. `@misc` with both `eprinttype`, which Zotero reads, and `archivePrefix`, which LaTeX styles
 * read. Unknown fields are left out.
 */
export function toBibtex(paper: Paper, citationKey: string): string {
  const { key, authors, areAll, date, arxivId, doi, url } = toCitation(citedPaper(paper, citationKey));
  const { title, categories, remark } = paper;
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    // A second pair of braces keeps the capitals of the title.
    ['title', `{${toLatex(readText(title).nodes)}}`],
    ['author', toBibtexNames(authors, areAll) || null],
    ['year', date?.slice(0, 4)],
    ['month', date && MONTHS[Number(date.slice(5, 7)) - 1]],
    ['eprint', arxivId],
    ['eprinttype', arxivId && 'arxiv'],
    ['archivePrefix', arxivId && 'arXiv'],
    ['primaryClass', arxivId && categories?.[0] && escapeBibtex(categories[0])],
    ['note', remark && toLatex(readText(remark).nodes)],
    ['doi', doi && escapeBibtex(doi)],
    ['url', url && url.replace(/[{}\\]/g, encodeURIComponent)],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value == null) return [];
    // On one line: some readers take an `@` at the start of a line for an entry.
    return name === 'month' ? `  ${name} = ${value},\n` : `  ${name} = {${value.replace(/\s+/g, ' ')}},\n`;
  });
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** BibTeX's own macros for the months, which styles translate. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names joined by `and`; then `others`, where they are not all. */
function toBibtexNames(names: readonly PersonName[], areAll: boolean): string {
  return [...names.map(toBibtexName), ...(areAll ? [] : ['others'])].join(' and ');
}

/** A name that is not divided stands in braces: programs would read its words or signs as parts of a name. */
function toBibtexName({ family = '', given = '', suffix, literal }: PersonName): string {
  if (literal !== undefined) return `{${toAscii(literal)}}`;
  return suffix === undefined ? toAscii(`${given} ${family}`) : toAscii(`${family}, ${suffix}, ${given}`);
}

/** Classic BibTeX sorts and abbreviates names by their bytes, so accents are written as macros in braces. */
function toAscii(name: string): string {
  return braceAccents(escapeBibtex(name));
}

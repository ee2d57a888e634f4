import type { PersonName } from '../../paper/person-name.ts';
import { braceAccents } from '../../text/latex/accents.ts';
import { escapeBibtex } from '../../text/write/escape.ts';
import type { CitablePaper } from './citable-paper.ts';

/**
 * A BibTeX entry. `@misc` with both `eprinttype`, which Zotero reads, and `archivePrefix`, which LaTeX styles read. Unknown
 * fields are left out.
 */
export function toBibtexEntry({ citation, latex, category }: CitablePaper): string {
  const { key, authors, areAll, date, arxivId, doi, url } = citation;
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    // A second pair of braces keeps the capitals of the title.
    ['title', `{${latex.title}}`],
    ['author', toBibtexNames(authors, areAll) || null],
    ['year', date?.slice(0, 4)],
    ['month', date && MONTHS[Number(date.slice(5, 7)) - 1]],
    ['eprint', arxivId],
    ['eprinttype', arxivId && 'arxiv'],
    ['archivePrefix', arxivId && 'arXiv'],
    ['primaryClass', arxivId && category && escapeBibtex(category)],
    ['note', latex.comment || null],
    ['doi', doi && escapeDoi(doi)],
    ['url', url && url.replace(/[{}\\]/g, encodeURIComponent)],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value == null) return [];
    // On one line: some readers take an `@` at the start of a line for an entry.
    return name === 'month' ? `  ${name} = ${value},\n` : `  ${name} = {${value.replace(/\s+/g, ' ')}},\n`;
  });
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** Programs take a DOI as it is, but for the signs that LaTeX and BibTeX would read. */
function escapeDoi(doi: string): string {
  return doi.replace(/[{}\\]/g, encodeURIComponent).replace(/[$&%#_]/g, '\\$&');
}

/** BibTeX's own macros for the months, which styles translate. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names joined by `and`; then `others`, where they are not all. */
function toBibtexNames(names: readonly PersonName[], areAll: boolean): string {
  return [...names.map(toBibtexName), ...(areAll ? [] : ['others'])].join(' and ');
}

/**
 * A name without a given one stands in braces: programs would read its words or signs as parts of a name. Where the parts do not
 * follow from capitals, the family name comes first.
 */
function toBibtexName({ family = '', given = '', suffix, literal }: PersonName): string {
  if (given === '') return `{${toAscii(literal ?? [family, suffix].filter(Boolean).join(', '))}}`;
  if (suffix !== undefined) return toAscii(`${family}, ${suffix}, ${given}`);
  return toAscii(LOWER_CASE_WORD.test(given) ? `${family}, ${given}` : `${given} ${family}`);
}

/** BibTeX takes such a word, and all from it to the last one, for the family name. */
const LOWER_CASE_WORD = /(?:^|\s)\p{Ll}/u;

/** Classic BibTeX sorts and abbreviates names by their bytes, so accents are written as macros in braces. */
function toAscii(name: string): string {
  return braceAccents(escapeBibtex(name));
}

import { yearOf } from '../day.ts';
import { paperDoi } from '../external-id.ts';
import type { Paper } from '../paper/schema.ts';
import { escapeBibtex } from '../text/write/escape.ts';
import { readText } from '../text/read-text.ts';
import { toLatex } from '../text/write/to-latex.ts';
import { absoluteUrl, paths } from '../site/urls.ts';

/**
 * A paper as a BibTeX entry. `@misc` with both `eprinttype`, which Zotero reads, and `archivePrefix`, which LaTeX styles
 * read. Unknown fields are left out.
 */
export function toBibtex(paper: Paper): string {
  const { id, title, arxivId, authors, organization, publishedOn, categories, remark } = paper;
  const names = authors
    ? toBibtexNames(authors, paper.authorsComplete !== false)
    : organization && `{${escapeBibtex(organization.name)}}`;
  const doi = paperDoi(paper.links);
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    // A second pair of braces keeps the capitals of the title.
    ['title', `{${toLatex(readText(title).nodes)}}`],
    ['author', names || null],
    ['year', publishedOn && yearOf(publishedOn)],
    ['month', publishedOn && MONTHS[Number(publishedOn.slice(5, 7)) - 1]],
    ['eprint', arxivId],
    ['eprinttype', arxivId && 'arxiv'],
    ['archivePrefix', arxivId && 'arXiv'],
    ['primaryClass', arxivId && categories?.[0] && escapeBibtex(categories[0])],
    ['note', remark && toLatex(readText(remark).nodes)],
    ['doi', doi && escapeBibtex(doi)],
    ['url', absoluteUrl(paths.paper(id))],
  ];
  const lines = fields.flatMap(([name, value]) => {
    if (value == null) return [];
    // On one line: some readers take an `@` at the start of a line for an entry.
    return name === 'month' ? `  ${name} = ${value},\n` : `  ${name} = {${value.replace(/\s+/g, ' ')}},\n`;
  });
  return `@misc{${citationKey(id)},\n${lines.join('')}}\n`;
}

/** BibTeX's keys are ASCII; other characters of a slug are written as their code points. */
function citationKey(id: string): string {
  return id.replaceAll('/', '-').replace(/[^!-~]/gu, (letter) => `u${letter.codePointAt(0)?.toString(16)}`);
}

/** BibTeX's own macros for the months, which styles translate. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Names joined by `and`; of a long list the first ones, then `others`, as where they are not all. */
function toBibtexNames(names: readonly string[], areAll: boolean): string {
  const shown = names.slice(0, MOST_NAMES).map(toBibtexName);
  return [...shown, ...(areAll && names.length <= MOST_NAMES ? [] : ['others'])].join(' and ');
}

const MOST_NAMES = 100;

/** A name; in braces where it has more than names have, which programs would read as syntax or as an affiliation. */
function toBibtexName(name: string): string {
  const escaped = escapeBibtex(name);
  return PLAIN_NAME.test(name) && !/\band\b|--/i.test(name) ? escaped : `{${escaped}}`;
}

const PLAIN_NAME = /^[\p{L}\p{M}\p{N}.'’ -]+$/u;

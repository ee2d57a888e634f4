import type { Archive } from '../../archive/archive.ts';
import { newPapersOf } from '../../archive/new-papers.ts';
import { compareFirstDay, firstDay } from '../../paper/first-day.ts';
import { renderTitle } from '../../paper/render-text.ts';
import type { Paper } from '../../paper/schema.ts';
import { absoluteUrl, paths } from '../../site/urls.ts';
import { toCsv, type CsvValue } from './csv.ts';

/** The columns of a table of papers, by their names. Several values of a cell have `; ` between them. */
const COLUMNS: Readonly<Record<string, (paper: Paper, archive: Archive) => CsvValue>> = {
  url: ({ id }) => absoluteUrl(paths.paper(id)),
  title: ({ title }) => renderTitle(title).plain.replace(/\s+/g, ' '),
  authors: ({ authors }) => authors && authors.join('; '),
  authorCount: ({ authorCount }) => authorCount,
  organization: ({ organization }) => organization?.name ?? null,
  publishedOn: ({ publishedOn }) => publishedOn,
  firstDigestOn: firstDay,
  comments: ({ comments }) => comments?.value ?? null,
  upvotes: ({ upvotes }) => upvotes?.value ?? null,
  // A spreadsheet would take the bare id for a number, and drop the zero at its end.
  arxiv: ({ arxivId }) => arxivId && `arXiv:${arxivId}`,
  categories: ({ categories }) => categories && categories.join('; '),
  topics: ({ topics: slugs }, { topics }) => slugs.map((slug) => topics.get(slug)?.label ?? slug).join('; '),
  code: ({ links }) => links.find(({ kind }) => kind === 'code')?.url ?? null,
  withdrawn: ({ withdrawn }) => withdrawn,
  citationKey: ({ id }, { citationKeys }) => citationKeys.get(id) ?? id,
};

/** `data/<year>.csv`: the papers whose first digest is of a year, by first day, then id, without their abstracts. */
export function toYearTable(archive: Archive, year: string): string {
  const papers = newPapersOf(archive, 'year', year).toSorted(compareFirstDay);
  const columns = Object.values(COLUMNS);
  return toCsv([Object.keys(COLUMNS), ...papers.map((paper) => columns.map((valueOf) => valueOf(paper, archive)))]);
}

import type { Archive } from '../../archive/archive.ts';
import { newPapersOf } from '../../archive/new-papers.ts';
import { periodsOf } from '../../archive/periods.ts';
import type { Day } from '../../archive/schema.ts';
import { papersOf } from '../../archive/papers-of.ts';
import { toBibtex } from '../../export/citation/bibtex.ts';
import type { Paper } from '../../paper/schema.ts';
import type { StringKey } from '../../site/strings.ts';
import { href, paths } from '../../site/urls.ts';
import type { Wording } from '../../site/wording.ts';
import { dayMarkdown } from './day-markdown.ts';
import { plainRoute, type Route } from '../route.ts';
import type { SiteContext } from '../site-context.ts';

/** One format in which the papers of a day are offered as a file. */
interface DayFileRow {
  /** The file name extension, without the dot. */
  readonly extension: string;
  /** The text of the link to it. */
  readonly label: StringKey;
  /** Writes the papers of a day, in its order. */
  write(context: SiteContext, day: Day): string;
}

/** The files of a day: a row for each format, in the order of their links. The browser makes other forms of citations. */
export const DAY_FILES: readonly DayFileRow[] = [
  {
    extension: 'bib',
    label: 'day.bibtex',
    write: ({ archive }, { paperIds }) => bibtexOf(archive, papersOf(archive, paperIds)),
  },
  { extension: 'md', label: 'day.markdown', write: dayMarkdown },
];

/** A file of a day. */
export interface DayFileRoute extends Route {
  readonly date: string;
  readonly extension: string;
}

/** A link to a file. */
export interface FileLink {
  readonly href: string;
  readonly label: string;
}

/** Every file of every day. */
export function dayFileRoutes({ days }: Archive): DayFileRoute[] {
  return days.flatMap(({ date }) =>
    DAY_FILES.map(({ extension }) => ({ ...plainRoute(paths.dayFile(date, extension)), date, extension })),
  );
}

/** The text of a file of a day. */
export function dayFileText(context: SiteContext, { date, extension }: DayFileRoute): string {
  const { archive } = context;
  const day = archive.days[archive.dayIndex.get(date) ?? -1];
  if (!day) throw new Error(`No day \`${date}\` in the archive: take days from archive.days`);
  const row = DAY_FILES.find((candidate) => candidate.extension === extension);
  if (!row) throw new Error(`No file \`.${extension}\` of a day: add it to DAY_FILES`);
  return row.write(context, day);
}

/** A year of papers as BibTeX, by their first days. */
export interface YearBibtexRoute extends Route {
  readonly year: string;
}

/** The BibTeX file of every year. */
export function yearBibtexRoutes(archive: Archive): YearBibtexRoute[] {
  return periodsOf(archive, 'year').map(({ name }) => ({ ...plainRoute(paths.yearBibtex(name)), year: name }));
}

/** The text of the BibTeX file of a year: each paper once. */
export function yearBibtex({ archive }: SiteContext, { year }: YearBibtexRoute): string {
  return bibtexOf(archive, newPapersOf(archive, 'year', year));
}

function bibtexOf({ citationKeys }: Archive, papers: readonly Paper[]): string {
  return papers.map((paper) => toBibtex(paper, citationKeys.get(paper.id) ?? paper.id)).join('\n');
}

/** The link to a day as Markdown, for programs that read its page. */
export function dayMarkdownHref(date: string): string {
  return href(paths.dayFile(date, 'md'));
}

/** The links to the files of a day. */
export function dayFileLinks(date: string, wording: Wording): FileLink[] {
  return DAY_FILES.map(({ extension, label }) => ({
    href: href(paths.dayFile(date, extension)),
    label: wording.text(label),
  }));
}

import type { Archive } from '../archive/archive.ts';
import { toBibtex } from '../export/bibtex.ts';
import type { Paper } from '../paper/schema.ts';
import type { StringKey } from '../site/strings.ts';
import { href, paths } from '../site/urls.ts';
import type { Wording } from '../site/wording.ts';
import { plainRoute, type Route } from './route.ts';
import type { SiteContext } from './site-context.ts';

/** One format in which the papers of a day are offered as a file. */
interface DayFileRow {
  /** The file name extension, without the dot. */
  readonly extension: string;
  /** The text of the link to it. */
  readonly label: StringKey;
  /** Writes the papers of a day, in its order. */
  write(papers: readonly Paper[]): string;
}

/** The files of a day: a row for each format, in the order of their links. */
export const DAY_FILES: readonly DayFileRow[] = [
  { extension: 'bib', label: 'day.bibtex', write: (papers) => papers.map(toBibtex).join('\n') },
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
export function dayFileText({ archive }: SiteContext, { date, extension }: DayFileRoute): string {
  const { days, dayIndex, papers } = archive;
  const ids = days[dayIndex.get(date) ?? -1]?.paperIds ?? [];
  const row = DAY_FILES.find((candidate) => candidate.extension === extension);
  if (!row) throw new Error(`No file \`.${extension}\` of a day: add it to DAY_FILES`);
  return row.write(ids.flatMap((id) => papers.get(id) ?? []));
}

/** The links to the files of a day. */
export function dayFileLinks(date: string, wording: Wording): FileLink[] {
  return DAY_FILES.map(({ extension, label }) => ({
    href: href(paths.dayFile(date, extension)),
    label: wording.text(label),
  }));
}

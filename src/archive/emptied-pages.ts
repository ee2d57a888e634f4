import { paths } from '../site/urls.ts';
import { createIssue, type Issue } from '../source/issues.ts';
import type { Archive } from './archive.ts';
import { LEDGER_FILE, type LedgerLine } from './ledger.ts';
import { NAME_KIND_LIST, NAME_KINDS } from './name-kinds.ts';
import { PERIOD_KINDS, periodName, periodsOf } from './periods.ts';
import type { Redirect } from './redirects.ts';

/**
 * Published pages of names that no paper has any more, and of days without a digest, though the file that they came from
 * is still there: it was changed, or is read better now. Each redirects, so that no link to it breaks: a name to the list
 * of names, a day to the one that the file belongs to, else to the archive.
 * @param days the days of each content file that the archive is made of
 */
export function redirectEmptiedPages(
  archive: Pick<Archive, 'names' | 'days' | 'redirects'>,
  ledger: readonly LedgerLine[],
  days: ReadonlyMap<string, readonly string[]>,
): { readonly redirects: readonly (readonly [string, Redirect])[]; readonly issues: readonly Issue[] } {
  const pages = dayPages(archive);
  const emptied = ledger.flatMap(({ path, origin, line }) => {
    const ofFile = origin === null ? undefined : days.get(origin);
    if (origin === null || ofFile === undefined || archive.redirects.has(path)) return [];
    const to = listOfName(path, archive) ?? otherDay(path, pages, ofFile);
    return to === null ? [] : { path, line, origin, to };
  });
  return {
    redirects: emptied.map(({ path, to }) => [path, { to, reason: null }] as const),
    issues: emptied.map(({ path, line, origin, to }) =>
      createIssue('emptied-page', { path: LEDGER_FILE, line, column: 1 }, path, origin, to),
    ),
  };
}

/** The list that a name without a page was in; null for the path of anything else. */
function listOfName(path: string, { names }: Pick<Archive, 'names'>): string | null {
  const kind = NAME_KIND_LIST.find((each) => path.startsWith(paths.names(NAME_KINDS[each].segment)));
  if (kind === undefined) return null;
  const list = paths.names(NAME_KINDS[kind].segment);
  const slug = path.slice(list.length, -1);
  const isEmptied =
    slug !== '' && !slug.includes('/') && !names[kind].pages.has(slug) && !names[kind].aliases.has(slug);
  return isEmptied ? list : null;
}

/** What to read in place of a day or period without a digest; null for the path of anything else. */
function otherDay(path: string, pages: ReadonlySet<string>, ofFile: readonly string[]): string | null {
  const kind = DAY_PATHS.find(({ folder }) => path.startsWith(folder) && path.endsWith('/'));
  if (kind === undefined || pages.has(path)) return null;
  return ofFile.map(kind.pathOf).find((other) => pages.has(other)) ?? paths.archive;
}

/** The kinds of pages that days have. */
const DAY_PATHS = [
  { folder: paths.day('').slice(0, -1), pathOf: paths.day },
  ...PERIOD_KINDS.map((kind) => ({
    folder: paths.period(kind, '').slice(0, -1),
    pathOf: (date: string) => paths.period(kind, periodName(kind, date)),
  })),
];

function dayPages(archive: Pick<Archive, 'days'>): ReadonlySet<string> {
  const periods = PERIOD_KINDS.flatMap((kind) => periodsOf(archive, kind).map(({ name }) => paths.period(kind, name)));
  return new Set([...archive.days.map(({ date }) => paths.day(date)), ...periods]);
}

import { paths } from '../site/urls.ts';
import { createIssue, type Issue } from '../source/issues.ts';
import type { Archive } from './archive.ts';
import { LEDGER_FILE, type LedgerLine } from './ledger.ts';
import { NAME_KIND_LIST, NAME_KINDS } from './name-kinds.ts';
import type { Redirect } from './redirects.ts';

/**
 * Published pages of names that no paper has any more, though the file that they came from is still there: it was changed,
 * or its names are read better now. Each redirects to the list of names, so that no link to it breaks.
 * @param files paths of the content files that the archive is made of
 */
export function redirectEmptiedNames(
  { names, redirects }: Pick<Archive, 'names' | 'redirects'>,
  ledger: readonly LedgerLine[],
  files: ReadonlySet<string>,
): { readonly redirects: readonly (readonly [string, Redirect])[]; readonly issues: readonly Issue[] } {
  const emptied = ledger.flatMap(({ path, origin, line }) => {
    const kind = NAME_KIND_LIST.find((each) => path.startsWith(paths.names(NAME_KINDS[each].segment)));
    if (kind === undefined || origin === null || !files.has(origin) || redirects.has(path)) return [];
    const { segment } = NAME_KINDS[kind];
    const slug = path.slice(paths.names(segment).length, -1);
    if (slug === '' || slug.includes('/') || names[kind].pages.has(slug) || names[kind].aliases.has(slug)) return [];
    return { path, line, origin, to: paths.names(segment) };
  });
  return {
    redirects: emptied.map(({ path, to }) => [path, { to, reason: null }] as const),
    issues: emptied.map(({ path, line, origin, to }) =>
      createIssue('emptied-name', { path: LEDGER_FILE, line, column: 1 }, path, origin, to),
    ),
  };
}

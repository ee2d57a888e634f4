import type { Archive } from '../archive/archive.ts';
import { hasIdentity, identityOf, papersAt } from '../archive/identity.ts';
import { LEDGER_FILE, type LedgerLine } from '../archive/ledger.ts';
import type { PlacedRedirect } from '../archive/redirects.ts';
import { TOPICS_FILE } from '../archive/topics/topics.ts';
import { paths } from '../site/urls.ts';
import { createIssue, type Issue } from '../source/issues.ts';
import { isPathSegment } from '../source/path-segment.ts';
import { ABOUT_PAGE } from '../views/free-page.ts';
import { permanentRoutes, siteRoutes } from '../views/kinds.ts';

/** Errors for published paths that no longer exist, or lead to another paper: each would break links to it. */
export function brokenPermalinks(archive: Archive, ledger: readonly LedgerLine[]): Issue[] {
  if (ledger.length === 0) return [];
  const present = permanentPaths(archive);
  return ledger.flatMap((published) => {
    const { path, line } = published;
    const place = { path: LEDGER_FILE, line, column: 1 };
    const from = published.origin ?? (path.startsWith(paths.topics) ? TOPICS_FILE : 'the file that had it');
    if (!present.has(path)) return [createIssue('vanished-permalink', place, path, from)];
    const other = otherPaperAt(archive, published);
    return other === null ? [] : [createIssue('changed-permalink', place, path, published.identity ?? '', other, from)];
  });
}

/**
 * The identity of the paper that a published path leads to now, where it is another one than was published; else null.
 * Neither a redirect by the editors nor a page of choices that has the paper is another one.
 */
export function otherPaperAt(
  archive: Archive,
  { path, identity }: Pick<LedgerLine, 'path' | 'identity'>,
): string | null {
  if (identity === null) return null;
  const papers = papersAt(archive, path);
  const [first] = papers;
  return first === undefined || papers.some((paper) => hasIdentity(paper, identity)) ? null : identityOf(first);
}

/** Errors for redirects whose path has a page, or whose target has none. */
export function redirectIssues(archive: Archive, redirects: readonly PlacedRedirect[]): Issue[] {
  if (redirects.length === 0) return [];
  const targets = new Map(redirects.map(({ path, to }) => [path, to]));
  const withoutRedirects = { ...archive, redirects: new Map() };
  const pages = permanentPaths(withoutRedirects);
  const leads = (path: string, steps = 0): boolean => {
    const to = targets.get(path);
    if (pages.has(path) || to === null) return true;
    return to !== undefined && steps < redirects.length && leads(to, steps + 1);
  };
  return redirects.flatMap(({ path, to, place }) => {
    if (to === null && papersAt(withoutRedirects, path).length > 1) {
      return [createIssue('invalid-redirect', place, path, 'the path of one paper, since this one lists several')];
    }
    if (pages.has(path)) return [createIssue('invalid-redirect', place, path, 'a path that has no page of its own')];
    return to === null || leads(to) ? [] : [createIssue('invalid-redirect', place, to, 'a path that has a page')];
  });
}

/** Errors for free pages whose path another page has, so that theirs would not be published. */
export function takenPaths(archive: Archive): Issue[] {
  if (archive.freePages.length === 0) return [];
  const others = new Set(siteRoutes({ ...archive, freePages: [] }).map(({ path }) => path));
  // Every site has an about page: that of the editors takes its place.
  const names = archive.freePages.filter((name) => name !== ABOUT_PAGE && others.has(paths.freePage(name)));
  return names.map((name) => {
    const place = { path: `pages/${name}.mdx`, line: 1, column: 1 };
    return createIssue('taken-path', place, paths.freePage(name));
  });
}

/** Errors for free pages whose name cannot be the segment of an address. */
export function invalidPaths(names: readonly string[]): Issue[] {
  return names
    .filter((name) => !isPathSegment(name))
    .map((name) => createIssue('invalid-path', { path: `pages/${name}.mdx`, line: 1, column: 1 }, name));
}

function permanentPaths(archive: Archive): ReadonlySet<string> {
  return new Set(permanentRoutes(archive).map(({ path }) => path));
}

import { paths } from '../site/urls.ts';

/**
 * Whether an address is promised to last: `permanent` addresses are recorded in the ledger; `further` are further pages of
 * a paginated list, whose content moves as the list grows; `none` are all others.
 */
type Permanence = 'permanent' | 'further' | 'none';

/** The address of one page or file of the site. */
export interface Route {
  /** Without the base, unencoded: a page's ends in `/`. */
  readonly path: string;
  readonly permanence: Permanence;
  /** The content file that the page comes from, for the ledger; null where it comes from no single one. */
  readonly origin: string | null;
}

/** One page of a paginated list. */
export interface ListRoute extends Route {
  /** What follows the path of the first page: empty for that itself, `2`, `2025` or `2025/2` for a further one. */
  readonly page: string;
}

/** A route whose path lasts. */
export function permanentRoute(path: string, origin: string | null): Route {
  return { path, permanence: 'permanent', origin };
}

/** A route whose path is not promised to last. */
export function plainRoute(path: string): Route {
  return { path, permanence: 'none', origin: null };
}

/**
 * The route of one page of a paginated list: its first page lasts, further ones do not.
 * @param path of the first page
 * @param origin of the first page
 */
export function listRoute(path: string, page: string, origin: string | null): ListRoute {
  return page === ''
    ? { ...permanentRoute(path, origin), page }
    : { path: paths.further(path, page), permanence: 'further', origin: null, page };
}

/** The caches in which a browser keeps a site for offline reading. */
export interface CacheNames {
  /** Pages, the longest unvisited first. It exists as long as the reader wants pages to be kept. */
  readonly pages: string;
  /** Pages of papers on the reader's list. */
  readonly saved: string;
  /** Scripts, styles and pictures of all these pages. */
  readonly files: string;
}

/** The names of the caches of a site. @param base of the site: sites of one origin share their caches */
export function cacheNames(base: string): CacheNames {
  const named = (what: string): string => `daybook:offline:${base}:${what}`;
  return { pages: named('pages'), saved: named('saved'), files: named('files') };
}

import type { Wording } from '../site/wording.ts';
import type { Paper } from './schema.ts';

/**
 * Who wrote a paper, in one line: names, else the organization, else the number of authors.
 * @param most the most names to show; the rest is counted
 */
export function byline(paper: Paper, wording: Wording, most: number): string | null {
  const { authors, authorCount, organization } = paper;
  if (authors !== null && authors.length > 0) {
    const shown = authors.length - most <= 1 ? authors : authors.slice(0, most);
    const others = otherAuthors(paper, shown.length, wording);
    return others === null ? shown.join(', ') : `${shown.join(', ')} ${others}`;
  }
  if (organization !== null) return organization.name;
  return authorCount === null ? null : wording.text('count.authors', { count: authorCount });
}

/**
 * What stands behind the first names of a paper's authors: how many more there are, or that there are others.
 * @param shown how many names stand before it
 * @returns null where these are all
 */
export function otherAuthors(
  { authors, authorCount, authorsComplete }: Paper,
  shown: number,
  wording: Wording,
): string | null {
  const count = authorsComplete === false ? authorCount : (authors?.length ?? 0);
  if (count === null || count < shown) return wording.text('paper.otherAuthors');
  return count === shown ? null : wording.text('count.more', { count: count - shown });
}

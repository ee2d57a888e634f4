import { resolvePaper, type Archive } from '../../archive/archive.ts';
import { parsePaperId } from '../../paper-id.ts';
import { renderTitle } from '../../paper/render-text.ts';
import type { Paper } from '../../paper/schema.ts';
import { href, paths } from '../../site/urls.ts';
import type { LinkedTitle } from './linked-title.ts';

/** The paper that an editor names by its id, with or without its version, or by an alias; null where the archive has none. */
export function namedPaper(archive: Archive, written: string): Paper | null {
  return resolvePaper(archive, written) ?? resolvePaper(archive, parsePaperId(written) ?? '');
}

/** The link to a paper that an editor names; null where the archive has none. */
export function paperLink(archive: Archive, written: string): LinkedTitle | null {
  const paper = namedPaper(archive, written);
  return paper && linkTo(paper);
}

/** The link to a paper. */
export function linkTo({ id, title }: Pick<Paper, 'id' | 'title'>): LinkedTitle {
  return { href: href(paths.paper(id)), html: renderTitle(title).html };
}

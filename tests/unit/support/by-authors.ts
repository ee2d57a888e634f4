import type { Archive } from '../../../src/archive/archive.ts';
import { archiveOf, digest } from './sources.ts';

/** An archive of three papers by these authors, the last of them of an organization. */
export function byAuthors(authors: readonly string[]): Archive {
  return archiveOf([
    digest('2025-11-03', [{ title: 'Lamps', authors: [...authors] }]),
    digest('2025-11-04', [
      { title: 'Ships', authors: [...authors, 'Cy Quay'] },
      { title: 'Fog', authors: [...authors], organization: { name: 'Bread Society', handle: 'bread' } },
    ]),
  ]).archive;
}

import { monthOf } from '../../day.ts';
import { searchSlug } from '../../search/page/feed-lines.ts';
import { findPapers } from '../../search/page/find-papers.ts';
import { SearchAddress } from '../../search/page/search-address.ts';
import type { SearchConfig } from '../../search/page/search-config.ts';
import type { SetOfPage } from './read-set.ts';

/**
 * The set of all papers that the search of the page finds, in its order: more than the page shows, but not more than
 * `MOST_CITED`.
 * @param onProgress receives how many are found, of how many
 * @throws NotLoadedError when a part of the index cannot be loaded, or the reason of the signal
 */
export async function foundSet(
  { urls }: SearchConfig,
  onProgress: (done: number, count: number) => void,
  signal: AbortSignal,
): Promise<SetOfPage> {
  const request = new SearchAddress().read();
  const { rows, total } = await findPapers(urls, request, onProgress, signal);
  return {
    name: searchSlug(request),
    months: [...new Set(rows.map(({ meta }) => monthOf(meta.day)))].toSorted(),
    count: rows.length,
    rule: 'listed',
    value: '',
    baseUrl: urls.baseUrl,
    listed: rows.map(({ url }) => url),
    isCut: total > rows.length,
  };
}

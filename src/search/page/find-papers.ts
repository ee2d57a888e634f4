import { NotLoadedError } from '../load-file.ts';
import type { IndexUrls, ResultRow, SearchUpdate } from '../protocol.ts';
import type { SearchRequest } from '../request.ts';
import { SearchClient } from './search-client.ts';

/** The most results that are cited at once: the texts of each are a file of their own. */
export const MOST_CITED = 1000;

/** A paper of the very title may be counted twice, and then the last row never comes: so long is waited for it. */
const MAX_SILENCE_MS = 10_000;

/** What a search found, in its order. */
interface FoundPapers {
  readonly rows: readonly ResultRow[];
  readonly total: number;
}

/**
 * Finds the papers of a request, at most `MOST_CITED`, beside the search that the page shows.
 * @param onProgress receives how many are loaded, of how many
 * @throws NotLoadedError when a part of the index cannot be loaded, or the reason of the signal
 */
export async function findPapers(
  urls: IndexUrls,
  request: SearchRequest,
  onProgress: (done: number, count: number) => void,
  signal: AbortSignal,
): Promise<FoundPapers> {
  const client = new SearchClient(urls);
  const found = Promise.withResolvers<FoundPapers>();
  const fail = (): void => found.reject(new NotLoadedError(urls.indexUrl));
  let rows: readonly ResultRow[] = [];
  let silence: number | undefined;
  const onUpdate = (update: SearchUpdate): void => {
    const { total, isComplete, missing, isLookupMissing } = update;
    rows = [...rows, ...update.rows];
    clearTimeout(silence);
    const wanted = Math.min(total, MOST_CITED);
    if (missing.length > 0 || isLookupMissing) fail();
    else if (isComplete && rows.length >= wanted) found.resolve({ rows: rows.slice(0, MOST_CITED), total });
    else onProgress(rows.length, wanted);
    if (isComplete) silence = window.setTimeout(() => found.resolve({ rows, total: rows.length }), MAX_SILENCE_MS);
  };
  const search = (): void => {
    rows = [];
    client.search(request, MOST_CITED, { onUpdate, onFailure: fail, onOutdated: search });
  };
  const cancel = (): void => found.reject(signal.reason);
  signal.addEventListener('abort', cancel);
  search();
  try {
    return await found.promise;
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', cancel);
    client.stop();
    client.restart();
  }
}

import { indexAbbreviations, type AbbreviationEntry } from '../../../../src/search/abbreviations.ts';
import { startSearch } from '../../../../src/search/engine/start-search.ts';
import type { ShardQuery } from '../../../../src/search/engine/shard-index.ts';
import type { LookupRow } from '../../../../src/search/lookup.ts';
import { MANIFEST_VERSION, type SearchManifest } from '../../../../src/search/manifest.ts';
import type { SearchUpdate } from '../../../../src/search/protocol.ts';
import { parseQuery } from '../../../../src/search/query.ts';
import type { SearchRequest } from '../../../../src/search/request.ts';
import type { TitleWord } from '../../../../src/search/titles.ts';
import { deferredShard, fragmentOf, shardOf } from './fake-shards.ts';

/** The years of the shards, one each. */
export const YEARS = [2023, 2024, 2025];

const MANIFEST: SearchManifest = {
  version: MANIFEST_VERSION,
  runtime: 'runtime/',
  shards: YEARS.map((year) => shardOf(year)),
  lookup: { path: 'lookup/', bits: 0 },
  vocabulary: { path: 'words.txt', bytes: 0 },
  abbreviations: { path: 'abbreviations.txt', bytes: 0 },
};

/** What is searched for; by default the word `tide`, newest first. */
type Asked = Partial<Omit<SearchRequest, 'query'>> & { readonly text?: string };

/** Starts a search over deferred shards of three years, and records what happens. */
export function searchFor(
  { text = 'tide', ...request }: Asked,
  {
    limit = 3,
    rows = [] as readonly LookupRow[],
    loadBucket = () => Promise.resolve(rows),
    abbreviations = [] as readonly AbbreviationEntry[],
    /** The words of titles; by default there is no index of titles. */
    titles = null as ReadonlyMap<string, TitleWord> | null,
  } = {},
) {
  const shards = new Map(YEARS.map((year) => [`${year}-1`, deferredShard()]));
  const asked: string[] = [];
  const queries: ShardQuery[] = [];
  const updates: SearchUpdate[] = [];
  const running = startSearch(
    {
      manifest: titles === null ? MANIFEST : { ...MANIFEST, titles: { path: 'titles/', bits: 0 } },
      openShard: ({ id }) => ({
        search: (query) => {
          asked.push(id);
          queries.push(query);
          return shards.get(id)?.search(query) ?? Promise.reject(new Error('unknown'));
        },
      }),
      loadBucket,
      loadAbbreviations: () => Promise.resolve(indexAbbreviations(abbreviations)),
      hrefOf: (path) => path,
      loadTitles: () => Promise.resolve(titles ?? new Map<string, TitleWord>()),
      loadPaper: (paper) => {
        const [shard] = MANIFEST.shards;
        if (!shard || paper > 25) return Promise.reject(new Error('gone'));
        const id = 'abcdefghijklmnopqrstuvwxyz'.charAt(paper);
        return Promise.resolve({ fragment: fragmentOf(id), shard, id });
      },
    },
    { query: parseQuery(text), order: 'newest', filters: {}, ...request },
    (update) => updates.push(update),
    limit,
  );
  const shard = (year: number) => shards.get(`${year}-1`) ?? deferredShard();
  const shown = () => updates.flatMap((update) => update.rows.map(({ url }) => url.split('/')[2]));
  return { running, shard, shown, asked, queries, updates, last: () => updates.at(-1) };
}

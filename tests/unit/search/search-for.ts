import { startSearch, type SearchUpdate } from '../../../src/search/engine/engine.ts';
import type { LookupRow } from '../../../src/search/engine/lookup.ts';
import { MANIFEST_VERSION, type SearchManifest } from '../../../src/search/manifest.ts';
import type { SearchRequest } from '../../../src/search/request.ts';
import type { ShardQuestion } from '../../../src/search/engine/shard-index.ts';
import { heldShard, shardOf } from './engine/fake-shards.ts';

/** Years of the shards. */
export const YEARS = [2023, 2024, 2025];

const MANIFEST: SearchManifest = {
  version: MANIFEST_VERSION,
  runtime: 'runtime/',
  shards: YEARS.map((year) => shardOf(year)),
  lookup: { path: 'lookup/', bits: 0 },
  vocabulary: { path: 'words.txt', bytes: 0 },
};

/** A search over three years whose shards answer when they are told to. */
export function searchFor(
  request: Partial<SearchRequest>,
  { wanted = 3, rows = [] as readonly LookupRow[], loadPiece = () => Promise.resolve(rows) } = {},
) {
  const shards = new Map(YEARS.map((year) => [`${year}-1`, heldShard()]));
  const asked: string[] = [];
  const questions: ShardQuestion[] = [];
  const updates: SearchUpdate[] = [];
  const running = startSearch(
    {
      manifest: MANIFEST,
      open: ({ id }) => ({
        search: (question) => {
          asked.push(id);
          questions.push(question);
          return shards.get(id)?.search(question) ?? Promise.reject(new Error('unknown'));
        },
      }),
      loadPiece,
      hrefOf: (path) => path,
    },
    { text: 'tide', order: 'newest', filters: {}, ...request },
    (update) => updates.push(update),
    wanted,
  );
  const shard = (year: number) => shards.get(`${year}-1`) ?? heldShard();
  const shown = () =>
    updates.flatMap((update) => update.rows.map((row) => ('url' in row ? row.url : row.permalink).split('/')[2]));
  return { running, shard, shown, asked, questions, updates, last: () => updates.at(-1) };
}

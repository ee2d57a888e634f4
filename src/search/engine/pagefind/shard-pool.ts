import type { SearchManifest, Shard } from '../../manifest.ts';
import type { FoundPaper, IndexUrls } from '../../protocol.ts';
import type { PagefindCall } from './host-pagefind.ts';
import { WITHOUT_WORDS } from './pagefind-fetch.ts';
import { createInstanceStarter, type Instance, type InstanceStarter } from './pagefind-instance.ts';
import { callSearch, searchShard } from './search-shard.ts';
import type { ShardIndex, ShardQuery, ShardResult } from '../shard-index.ts';

/** Opens shards when they are first searched, and keeps them open. */
export interface ShardPool {
  /** Loads what the first search of a shard needs. */
  prepare(shard: Shard): Promise<void>;
  open(shard: Shard): ShardIndex;
}

/** What a pool needs to load shards. */
export interface PoolOptions extends IndexUrls {
  readonly manifest: SearchManifest;
  /** Starts Pagefind's worker script, given its address. */
  readonly start: (url: string) => Promise<PagefindCall>;
  /** Counts the files whose address starts with `url` that could not be loaded: Pagefind ignores most failures. */
  readonly countFailures: (url: string) => number;
}

/** Creates a pool of Pagefind instances that share one runtime and one WebAssembly memory. */
export function createShardPool(options: PoolOptions): ShardPool {
  const withInstance = createInstanceCache(options);
  return {
    prepare: ({ path }) => withInstance(path, () => Promise.resolve()),
    open: (shard) => ({
      search: async (query) => {
        const withoutWords = `${shard.path}${WITHOUT_WORDS}`;
        const folder = query.words === null && !hasTerms(query) ? withoutWords : shard.path;
        const places = (): Promise<ReadonlyMap<string, number>> =>
          withInstance(withoutWords, (instance) => placesOf(instance, query));
        const answer = await withInstance(folder, (instance) => searchShard(instance, query, shard, places));
        const load = (result: ShardResult): Promise<FoundPaper> => withInstance(folder, () => result.load());
        return { ...answer, results: answer.results.map((result) => ({ ...result, load: () => load(result) })) };
      },
    }),
  };
}

/**
 * Runs a task with the instance of a folder, which is started if need be.
 * @throws when a file under the folder cannot be loaded
 */
type WithInstance = <T>(folder: string, task: (instance: Instance) => Promise<T>) => Promise<T>;

/** Keeps instances by folder. One that misses a file is dropped, as it would never load that file again. */
function createInstanceCache({ manifest, indexUrl, baseUrl, start, countFailures }: PoolOptions): WithInstance {
  const startInstance: InstanceStarter = createInstanceStarter(
    () => start(`${indexUrl}${manifest.runtime}pagefind-worker.js`),
    baseUrl,
  );
  const instances = new Map<string, Promise<Instance>>();
  return async (folder, task) => {
    const url = `${indexUrl}${folder}`;
    const failuresBefore = countFailures(url);
    const started = instances.get(folder) ?? startInstance(url);
    instances.set(folder, started);
    try {
      const result = await task(await started);
      if (countFailures(url) > failuresBefore) throw new Error(`A file of the search index under ${url} did not load`);
      return result;
    } catch (error) {
      if (instances.get(folder) === started) instances.delete(folder);
      throw error;
    }
  };
}

function hasTerms({ operators }: ShardQuery): boolean {
  return (
    operators !== undefined && [operators.allOf, operators.anyOf, operators.noneOf].some(({ length }) => length > 0)
  );
}

/** The place of each paper of a shard in the order of a query. */
async function placesOf(instance: Instance, { sort }: ShardQuery): Promise<Map<string, number>> {
  const { results } = await callSearch(instance, null, { sort: { [sort ?? 'day']: 'desc' } });
  return new Map(results.map(({ id }, index) => [id, index]));
}

import type { PaperFragment, SearchManifest, Shard } from '../../manifest.ts';
import type { IndexUrls } from '../../protocol.ts';
import type { PagefindCall } from './host-pagefind.ts';
import type { AskPagefind, PagefindAnswer } from './pagefind-answer.ts';
import { WITHOUT_WORDS } from './pagefind-fetch.ts';
import { createInstanceStarter, type Instance, type InstanceStarter } from './pagefind-instance.ts';
import { searchShard } from './search-shard.ts';
import type { ShardIndex } from '../shard-index.ts';

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
      search: (query) => searchShard(asking(withInstance, shard), query, shard),
    }),
  };
}

/** Asks the instance of a shard that the search needs. */
function asking(withInstance: WithInstance, { path }: Shard): AskPagefind {
  return async (words, options) => {
    const folder = words === null ? `${path}${WITHOUT_WORDS}` : path;
    const answer = await withInstance(folder, (instance) => callSearch(instance, words, options));
    const results = answer.results.map((result) => ({
      ...result,
      data: () => withInstance(folder, () => result.data()),
    }));
    return { ...answer, results };
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

/** Asks Pagefind; the texts of results load through the instance. */
async function callSearch({ name, call }: Instance, words: string | null, options: object): Promise<PagefindAnswer> {
  const { results, ...answer } = (await call(name, 'search', [words, options])) as MessageAnswer;
  const load = (key: string): Promise<PaperFragment> => call(name, 'getData', [key]) as Promise<PaperFragment>;
  const keys = results.map(({ data }) => data);
  // Pagefind keeps every result in memory until it is released, which is safe once `load` is unreachable.
  UNREACHABLE.register(load, () => keys.forEach((key) => void call(name, 'releaseData', [key])));
  return { ...answer, results: results.map((result) => ({ ...result, data: () => load(result.data) })) };
}

const UNREACHABLE = new FinalizationRegistry<() => void>((release) => release());

/** An answer as Pagefind's worker sends it, with keys in place of functions. */
type MessageAnswer = Omit<PagefindAnswer, 'results'> & {
  readonly results: readonly (Omit<PagefindAnswer['results'][number], 'data'> & { readonly data: string })[];
};

import { cutQuery } from '../cut-word.ts';
import type { FoundPaper, PaperFragment, SearchManifest, Shard } from '../manifest.ts';
import type { IndexUrls } from '../protocol.ts';
import type { PagefindCall } from './host-pagefind.ts';
import { readAnswer, type PagefindAnswer } from './pagefind-answer.ts';
import { WITHOUT_WORDS } from './pagefind-fetch.ts';
import { createInstanceStarter, type Instance, type InstanceStarter } from './pagefind-instance.ts';
import type { ShardAnswer, ShardIndex, ShardQuery, ShardResult } from './shard-index.ts';

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
    open: ({ path, papers }) => ({
      search: async (query) => {
        const folder = query.words === null ? `${path}${WITHOUT_WORDS}` : path;
        const answer = await withInstance(folder, (instance) => searchInstance(instance, query, papers));
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

async function searchInstance(instance: Instance, query: ShardQuery, papers: number): Promise<ShardAnswer> {
  const { filters, sort } = query;
  const { words, phrases } = query.words === null ? query : cutQuery(query.words, query.phrases);
  const answer = readAnswer(
    await callSearch(instance, words, { filters, ...(sort !== null && { sort: { [sort]: 'desc' } }) }),
    papers,
    query.words ?? '',
  );
  if (phrases.length === 0 || answer.results.length === 0) return answer;
  // Pagefind supports a phrase only as the whole query, and does not rank its results.
  const exact = await Promise.all(phrases.map((phrase) => callSearch(instance, `"${phrase}"`, { filters })));
  const idsByPhrase = exact.map(({ results }) => new Set(results.map(({ id }) => id)));
  return { ...answer, results: answer.results.filter(({ id }) => idsByPhrase.every((ids) => ids.has(id))) };
}

async function callSearch({ name, call }: Instance, text: string | null, options: object): Promise<PagefindAnswer> {
  const { results, ...answer } = (await call(name, 'search', [text, options])) as MessageAnswer;
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

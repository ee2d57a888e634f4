import { MANIFEST_VERSION, type SearchManifest, type Shard } from './manifest.ts';
import { readAnswer, type PagefindAnswer } from './pagefind-answer.ts';
import type { ShardIndex, ShardQuestion } from './shard-index.ts';

/** Opens shards when they are first asked, and keeps them open. */
export interface ShardPool {
  open(shard: Shard): ShardIndex;
}

/** Where a pool finds its files. */
export interface PoolPlaces {
  readonly manifest: SearchManifest;
  /** Root of the index files, with a trailing slash. */
  readonly indexUrl: string;
  /** What stands before the paths of papers. */
  readonly baseUrl: string;
  /** Loads a module by its address. */
  readonly load: (url: string) => Promise<unknown>;
  readonly fetches: WatchedFetches;
}

/** What is known of the files that were asked for, as Pagefind itself swallows most failures. */
export interface WatchedFetches {
  /** The number of files under an address that could not be loaded. */
  failures(url: string): number;
}

/** An instance of Pagefind's browser interface (https://pagefind.app/docs/api/). */
interface Instance {
  enterPlaygroundMode(): Promise<void>;
  search(text: string | null, options: SearchOptions): Promise<PagefindAnswer>;
}

interface SearchOptions {
  readonly filters: ShardQuestion['filters'];
  readonly sort?: Readonly<Record<string, 'desc'>>;
}

interface Pagefind {
  createInstance(options: Readonly<Record<string, string | number>>): Instance;
}

const EXCERPT_WORDS = 34;

/**
 * A pool of Pagefind instances, all of one runtime and one WebAssembly memory.
 * @throws when the manifest is of another version than this code
 */
export function createShardPool({ manifest, indexUrl, baseUrl, load, fetches }: PoolPlaces): ShardPool {
  if (manifest.version !== MANIFEST_VERSION) {
    throw new Error(`Unexpected version ${String(manifest.version)} of the search index, expected ${MANIFEST_VERSION}`);
  }
  const instances = new Map<string, Promise<Instance>>();
  let runtime: Promise<Pagefind> | undefined;

  const openInstance = async ({ path }: Shard): Promise<Instance> => {
    runtime ??= load(`${indexUrl}${manifest.runtime}pagefind.js`) as Promise<Pagefind>;
    runtime.catch(() => (runtime = undefined));
    const { createInstance } = await runtime;
    // The tag keeps the time out of the address of a file that is to be kept for ever.
    const instance = createInstance({
      basePath: `${indexUrl}${path}`,
      baseUrl,
      excerptLength: EXCERPT_WORDS,
      metaCacheTag: '',
    });
    await instance.enterPlaygroundMode();
    return instance;
  };
  const instanceOf = (shard: Shard): Promise<Instance> => {
    const opened = instances.get(shard.path) ?? openInstance(shard);
    instances.set(shard.path, opened);
    return opened;
  };

  return {
    open: (shard) => ({
      search: async (question) => {
        const url = `${indexUrl}${shard.path}`;
        const before = fetches.failures(url);
        const guard = async <T>(task: () => Promise<T>): Promise<T> => {
          try {
            const result = await task();
            if (fetches.failures(url) === before) return result;
          } catch (error) {
            instances.delete(shard.path);
            throw error;
          }
          // What is missing from an instance stays missing.
          instances.delete(shard.path);
          throw new Error(`A file of the search index could not be loaded, under ${url}`);
        };
        const answer = await guard(async () => askInstance(await instanceOf(shard), question, shard.papers));
        return {
          ...answer,
          results: answer.results.map((result) => ({ ...result, load: () => guard(() => result.load()) })),
        };
      },
    }),
  };
}

async function askInstance(instance: Instance, { words, phrases, filters, sort }: ShardQuestion, papers: number) {
  const found = await instance.search(words, { filters, ...(sort !== null && { sort: { [sort]: 'desc' } }) });
  const answer = readAnswer(found, papers);
  if (phrases.length === 0 || answer.results.length === 0) return answer;
  // Pagefind finds a phrase only where it is the whole query, and does not rank what it finds.
  const exact = await Promise.all(phrases.map((phrase) => instance.search(`"${phrase}"`, { filters })));
  const sets = exact.map(({ results }) => new Set(results.map(({ id }) => id)));
  return { ...answer, results: answer.results.filter(({ id }) => sets.every((set) => set.has(id))) };
}

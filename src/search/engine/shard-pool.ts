import { WORDLESS } from './fetch-watch.ts';
import { fitMarks } from './fit-marks.ts';
import type { PagefindCall } from './host-pagefind.ts';
import { MANIFEST_VERSION, type PaperFragment, type SearchManifest, type Shard } from '../manifest.ts';
import { readAnswer, type PagefindAnswer } from './pagefind-answer.ts';
import type { ShardAnswer, ShardIndex, ShardQuestion, ShardResult } from './shard-index.ts';

/** Opens shards when they are first asked, and keeps them open. */
export interface ShardPool {
  /** Loads what the first question to a shard would load of it. */
  prepare(shard: Shard): Promise<void>;
  open(shard: Shard): ShardIndex;
}

/** Where a pool finds its files. */
export interface PoolPlaces {
  readonly manifest: SearchManifest;
  /** Root of the index files, with a trailing slash. */
  readonly indexUrl: string;
  /** What stands before the paths of papers. */
  readonly baseUrl: string;
  /** Starts Pagefind, which lies at an address. */
  readonly start: (url: string) => Promise<PagefindCall>;
  /** The number of files under an address that could not be loaded: Pagefind itself goes on without most of them. */
  readonly failures: (url: string) => number;
}

const EXCERPT_WORDS = 34;

/**
 * A pool of Pagefind instances, all of one runtime and one WebAssembly memory.
 * @throws when the manifest is of another version than this code
 */
export function createShardPool({ manifest, indexUrl, baseUrl, start, failures }: PoolPlaces): ShardPool {
  if (manifest.version !== MANIFEST_VERSION) {
    throw new Error(`Unexpected version ${String(manifest.version)} of the search index, expected ${MANIFEST_VERSION}`);
  }
  let runtime: Promise<PagefindCall> | undefined;
  let [count, isReady] = [0, false];
  let turn = Promise.resolve();
  const instances = new Map<string, Promise<Instance>>();

  const openInstance = async (basePath: string): Promise<Instance> => {
    runtime ??= start(`${indexUrl}${manifest.runtime}pagefind-worker.js`);
    runtime.catch(() => (runtime = undefined));
    const [call, name] = [await runtime, String(count++)];
    // The tag keeps the time out of the address of a file that may be kept for ever.
    await call(name, 'init', [{ basePath, baseUrl, language: 'en', excerptLength: EXCERPT_WORDS, metaCacheTag: '' }]);
    // Waits until the instance is ready.
    await call(name, 'enterPlaygroundMode', []);
    isReady = true;
    return { name, call };
  };
  /** Opens instances one by one until one is ready: several at first would replace each other's WebAssembly memory. */
  const openInTurn = (basePath: string): Promise<Instance> => {
    if (isReady) return openInstance(basePath);
    const opened = turn.then(() => openInstance(basePath));
    turn = opened.then(ignore, ignore);
    return opened;
  };
  /** Works with an instance, which is dropped when a file is missing: what it lacks, it would go on lacking. */
  const withInstance = async <T>(path: string, work: (instance: Instance) => Promise<T>): Promise<T> => {
    const url = `${indexUrl}${path}`;
    const before = failures(url);
    const opened = instances.get(path) ?? openInTurn(url);
    instances.set(path, opened);
    try {
      const result = await work(await opened);
      if (failures(url) > before) throw new Error(`A file of the search index could not be loaded, under ${url}`);
      return result;
    } catch (error) {
      if (instances.get(path) === opened) instances.delete(path);
      throw error;
    }
  };
  return {
    prepare: ({ path }) => withInstance(path, () => Promise.resolve()),
    open: ({ path, papers }) => ({
      search: async (question) => {
        const folder = question.words === null ? `${path}${WORDLESS}` : path;
        const answer = await withInstance(folder, (instance) => askInstance(instance, question, papers));
        const load = async (result: ShardResult): Promise<PaperFragment> => {
          const row = await withInstance(folder, () => result.load());
          return { ...row, excerpt: fitMarks(row.excerpt, question.words ?? '') };
        };
        return { ...answer, results: answer.results.map((result) => ({ ...result, load: () => load(result) })) };
      },
    }),
  };
}

function ignore(): void {
  // Whoever waits for the instance is told.
}

interface Instance {
  readonly name: string;
  readonly call: PagefindCall;
}

async function askInstance(instance: Instance, question: ShardQuestion, papers: number): Promise<ShardAnswer> {
  const { words, phrases, filters, sort } = question;
  const answer = readAnswer(
    await search(instance, words, { filters, ...(sort !== null && { sort: { [sort]: 'desc' } }) }),
    papers,
  );
  if (phrases.length === 0 || answer.results.length === 0) return answer;
  // Pagefind finds a phrase only where it is the whole query, and does not rank what it finds.
  const exact = await Promise.all(phrases.map((phrase) => search(instance, `"${phrase}"`, { filters })));
  const sets = exact.map(({ results }) => new Set(results.map(({ id }) => id)));
  return { ...answer, results: answer.results.filter(({ id }) => sets.every((set) => set.has(id))) };
}

async function search({ name, call }: Instance, text: string | null, options: object): Promise<PagefindAnswer> {
  const { results, ...answer } = (await call(name, 'search', [text, options])) as SentAnswer;
  const load = (key: string): Promise<PaperFragment> => call(name, 'getData', [key]) as Promise<PaperFragment>;
  const keys = results.map(({ data }) => data);
  // Pagefind keeps what each result's texts need until it is told to let go: once nobody holds any of these results.
  ANSWERED.register(load, () => keys.forEach((key) => void call(name, 'releaseData', [key])));
  return { ...answer, results: results.map((result) => ({ ...result, data: () => load(result.data) })) };
}

const ANSWERED = new FinalizationRegistry<() => void>((release) => release());

/** An answer as Pagefind's worker sends it: texts are to be had by a key. */
type SentAnswer = Omit<PagefindAnswer, 'results'> & {
  readonly results: readonly (Omit<PagefindAnswer['results'][number], 'data'> & { readonly data: string })[];
};

/** A file that every Pagefind instance requests at its own address. */
export interface SharedFile {
  /** How its addresses end. */
  readonly name: string;
  /** The one address from which it is loaded. */
  readonly url: string;
}

/** The `fetch` that Pagefind uses. */
export interface PagefindFetch {
  readonly fetch: Fetch;
  /** Counts the files whose address starts with `url` that could not be loaded. */
  countFailures(url: string): number;
}

/**
 * Suffix to a shard's folder that marks an instance for searches without words, such as by filters alone. For these Pagefind
 * would load the word index of the whole shard; with the suffix it gets an empty one. The address resolves to the same files.
 */
export const WITHOUT_WORDS = './';

type Fetch = typeof fetch;

/**
 * Wraps the `fetch` of the scope in which Pagefind runs: counts failures, as Pagefind ignores most of them, and loads a file
 * that all shards share only once.
 */
export function createPagefindFetch(original: Fetch, shared: SharedFile): PagefindFetch {
  const failed: string[] = [];
  let copy: Promise<ArrayBuffer> | undefined;

  const load = async (...[input, init]: Parameters<Fetch>): Promise<Response> => {
    const response = await original(input, init);
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
    return response;
  };
  const loadShared = async (): Promise<Response> => {
    copy ??= load(shared.url).then((response) => response.arrayBuffer());
    copy.catch(() => (copy = undefined));
    return new Response(await copy);
  };
  return {
    countFailures: (url) => failed.filter((address) => address.startsWith(url)).length,
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (url.includes(`/${WITHOUT_WORDS}index/`)) return new Response(EMPTY_WORD_INDEX);
      try {
        return url.endsWith(shared.name) ? await loadShared() : await load(input, init);
      } catch (error) {
        failed.push(url);
        throw error;
      }
    },
  };
}

/** Pagefind's signature, then a list that contains an empty list, as CBOR. */
const EMPTY_WORD_INDEX = Uint8Array.of(...new TextEncoder().encode('pagefind_dcd'), 0x81, 0x80);

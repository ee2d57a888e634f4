/** A file that every instance asks for anew, by its name, and where the one copy of it lies. */
export interface SharedFile {
  readonly name: string;
  readonly url: string;
}

/** A `fetch` that is watched. */
export interface FetchWatch {
  readonly fetch: Fetch;
  /** The number of files under an address that could not be loaded. */
  failures(url: string): number;
}

/**
 * Behind a shard's folder, names an instance that is asked for no words: Pagefind would load all that the shard has, to find
 * nothing in them. The address leads to the same files.
 */
export const WORDLESS = './';

type Fetch = typeof fetch;

/**
 * Stands in for the `fetch` of a scope in which Pagefind runs: counts what cannot be loaded, and loads the file that all
 * shards share once.
 * @param original the `fetch` to ask
 */
export function watchFetches(original: Fetch, shared: SharedFile): FetchWatch {
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
    failures: (url) => failed.filter((address) => address.startsWith(url)).length,
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      if (url.includes(`/${WORDLESS}index/`)) return new Response(NO_WORDS);
      try {
        return url.endsWith(shared.name) ? await loadShared() : await load(input, init);
      } catch (error) {
        failed.push(url);
        throw error;
      }
    },
  };
}

/** A chunk of an index without words: Pagefind's signature, and as CBOR a list of an empty list. */
const NO_WORDS = Uint8Array.of(...new TextEncoder().encode('pagefind_dcd'), 0x81, 0x80);

import { loadFile, type Bytes } from '../../load-file.ts';
import { decodePagefindFile } from './decode-file.ts';

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
  /**
   * Counts the files whose address starts with `url` that are missing, hang or are damaged; not the texts of papers, whose
   * failures Pagefind reports itself.
   */
  countFailures(url: string): number;
}

/**
 * Suffix to a shard's folder that marks an instance for searches without words, such as by filters alone. For these Pagefind
 * would load the word index of the whole shard; with the suffix it gets an empty one. The address resolves to the same files.
 */
export const WITHOUT_WORDS = './';

type Fetch = typeof fetch;

/**
 * Wraps the `fetch` of the scope in which Pagefind runs: checks every file, counts failures, as Pagefind ignores most of
 * them, and loads a file that all shards share only once, even if that fails: each shard would wait for it anew.
 */
export function createPagefindFetch(original: Fetch, shared: SharedFile): PagefindFetch {
  const failed: string[] = [];
  let copy: Promise<Bytes> | undefined;

  const load = (url: string): Promise<Bytes> =>
    loadFile(url, (bytes) => decodePagefindFile(url, bytes), { fetch: original });
  const loadShared = (): Promise<Bytes> => (copy ??= load(shared.url));
  return {
    countFailures: (url) => failed.filter((address) => address.startsWith(url)).length,
    fetch: async (input) => {
      const url = input instanceof Request ? input.url : String(input);
      if (url.includes(`/${WITHOUT_WORDS}index/`)) return new Response(EMPTY_WORD_INDEX);
      try {
        return new Response(await (url.endsWith(shared.name) ? loadShared() : load(url)));
      } catch (error) {
        if (!url.includes('/fragment/')) failed.push(url);
        throw error;
      }
    },
  };
}

/** Pagefind's signature, then a list that contains an empty list, as CBOR. */
const EMPTY_WORD_INDEX = Uint8Array.of(...new TextEncoder().encode('pagefind_dcd'), 0x81, 0x80);

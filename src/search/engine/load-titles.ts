import { decodeText, type Bytes } from '../load-file.ts';
import type { PaperFragment, SearchManifest } from '../manifest.ts';
import { decodeTitles, paperName, placeOfPaper, titleBucket, type TitleWord } from '../titles.ts';
import { decodePagefindFile, SIGNATURE } from './pagefind/decode-file.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Loads a file of an index, by its path.
 * @throws when it cannot be loaded or decoded
 */
export type LoadIndexFile = <T>(path: string, decode: (bytes: Bytes) => T | Promise<T>) => Promise<T>;

/** The functions that load the index of titles, and the papers that it finds. */
export function titleLoaders(
  manifest: SearchManifest,
  hrefOf: SearchIndex['hrefOf'],
  load: LoadIndexFile,
): Pick<SearchIndex, 'loadTitles' | 'loadPaper'> {
  const { titles } = manifest;
  const loadBucket = once((path) =>
    load(path, (bytes) => {
      decodeTitles(bytes, new Set());
      return bytes;
    }),
  );
  const loadFragment = once((path) =>
    load(path, async (bytes) => decodeFragment(await decodePagefindFile(path, bytes))),
  );
  return {
    loadTitles: async (stems) => {
      if (titles === undefined) return new Map<string, TitleWord>();
      const files = new Set(Array.from(stems, (stem) => titleBucket(stem, titles.bits)));
      const found = await Promise.all(
        Array.from(files, async (file) => decodeTitles(await loadBucket(`${titles.path}${file}`), stems)),
      );
      return new Map(found.flatMap((words) => [...words]));
    },
    loadPaper: async (paper) => {
      const place = placeOfPaper(manifest, paper);
      if (place === null) throw new Error(`The search index has no paper ${paper}`);
      const id = paperName(place.number);
      const fragment = await loadFragment(`${place.shard.path}fragment/${id}.pf_fragment`);
      return { fragment: { ...fragment, url: hrefOf(fragment.url) }, shard: place.shard, id };
    },
  };
}

/** Loads each file once, and again after a failure. */
function once<T>(load: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (path) => {
    const loading = loaded.get(path) ?? load(path);
    loaded.set(path, loading);
    loading.catch(() => loaded.delete(path));
    return loading;
  };
}

/** The texts of a paper as Pagefind gives them, without the words that match. */
function decodeFragment(bytes: Bytes): PaperFragment {
  const fragment = JSON.parse(decodeText(bytes.subarray(SIGNATURE.length))) as Omit<PaperFragment, 'locations'>;
  return { ...fragment, content: fragment.content.replaceAll('\u200b', ''), locations: [] };
}

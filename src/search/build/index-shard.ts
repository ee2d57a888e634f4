import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import type { PaperFilter } from '../manifest.ts';
import { canonicalizeIndex, type IndexFiles } from './canonicalize-index.ts';

/** How Pagefind splits text into words; these characters are part of words, so that `C++` and `PC^2` are found. */
export const INDEX_SETTINGS = { forceLanguage: 'en', includeCharacters: '+#^' } as const;

/** The version of Pagefind that writes and reads the index. */
export const PAGEFIND_VERSION = (
  JSON.parse(readFileSync(fileURLToPath(new URL('../package.json', import.meta.resolve('pagefind'))), 'utf8')) as {
    readonly version: string;
  }
).version;

/** Filters that only serve to return a value with each result; the list of their values would be as long as the shard. */
const UNLISTED_FILTERS: readonly PaperFilter[] = ['discussed'];

/** Records that are sent to Pagefind's process at once: sent one by one, it would mostly wait. */
const BATCH_SIZE = 256;

/** Pagefind's user interfaces and its files for other languages, which Daybook does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown\./;

/**
 * Indexes records with Pagefind; the same records give the same files.
 * @throws when Pagefind reports an error
 */
export async function indexShard(records: readonly pagefind.CustomRecord[]): Promise<IndexFiles> {
  const { index, errors } = await pagefind.createIndex(INDEX_SETTINGS);
  if (!index) throw indexError(errors);
  try {
    for (let start = 0; start < records.length; start += BATCH_SIZE) {
      const batch = records.slice(start, start + BATCH_SIZE);
      const added = await Promise.all(batch.map((record) => index.addCustomRecord(record)));
      throwIfAny(added.flatMap((response) => response.errors));
    }
    // `writeFiles` resolves before the last bytes are on the disk, and `close` would cut them off.
    const { files, errors: failures } = await index.getFiles();
    throwIfAny(failures);
    const used = files.filter(({ path }) => !UNUSED.test(path));
    return canonicalizeIndex(new Map(used.map(({ path, content }) => [path, content])), UNLISTED_FILTERS);
  } finally {
    await pagefind.close();
  }
}

function throwIfAny(errors: readonly string[]): void {
  if (errors.length > 0) throw indexError(errors);
}

function indexError(errors: readonly string[]): Error {
  return new Error(`Pagefind could not index the papers: ${errors.join('; ')}`);
}

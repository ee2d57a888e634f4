import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import type { PaperFilter } from '../manifest.ts';
import { settleIndex, type IndexFiles } from './settle-index.ts';

/** How Pagefind reads records. Signs that belong to words let `C++` and `PC^2` be found. */
export const INDEX_SETTINGS = { forceLanguage: 'en', includeCharacters: '+#^' } as const;

/** The version of Pagefind that writes and reads the index. */
export const PAGEFIND_VERSION = (
  JSON.parse(readFileSync(fileURLToPath(new URL('../package.json', import.meta.resolve('pagefind'))), 'utf8')) as {
    readonly version: string;
  }
).version;

/** Filters that are there for what a result carries; a list of all their values would be as long as the shard. */
const UNLISTED_FILTERS: readonly PaperFilter[] = ['discussed'];

/** Records on their way to Pagefind's process at once: one by one, it would mostly wait. */
const BATCH_SIZE = 256;

/** Pagefind's own interfaces and its files for other languages, which Daybook does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown\./;

/**
 * Indexes records.
 * @throws when Pagefind reports an error
 */
export async function indexShard(records: readonly pagefind.CustomRecord[]): Promise<IndexFiles> {
  const { index, errors } = await pagefind.createIndex(INDEX_SETTINGS);
  if (!index) throw searchError(errors);
  try {
    for (let start = 0; start < records.length; start += BATCH_SIZE) {
      const batch = records.slice(start, start + BATCH_SIZE);
      const added = await Promise.all(batch.map((record) => index.addCustomRecord(record)));
      failOn(added.flatMap((response) => response.errors));
    }
    // `writeFiles` would answer before its last bytes are on the disk, and then be stopped.
    const { files, errors: failures } = await index.getFiles();
    failOn(failures);
    const used = files.filter(({ path }) => !UNUSED.test(path));
    return settleIndex(new Map(used.map(({ path, content }) => [path, content])), UNLISTED_FILTERS);
  } finally {
    await pagefind.close();
  }
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw searchError(errors);
}

function searchError(errors: readonly string[]): Error {
  return new Error(`Pagefind could not index the papers: ${errors.join('; ')}`);
}

// Indexes data files and prints the milliseconds: `timed-index.ts sharded|single <data> <output> <cache>`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as pagefind from 'pagefind';
import { INDEX_SETTINGS } from '../../src/search/build/index-shard.ts';
import { toRecord } from '../../src/search/build/record.ts';
import { writeIndex } from '../../src/search/build/write-index.ts';
import { yearsOfDataFiles } from './search-papers.ts';

const [kind, folder = '', outputPath = '', cachePath = ''] = process.argv.slice(2);

/** One index of all papers, as Pagefind makes it. */
async function writeSingle(): Promise<void> {
  const { index, errors } = await pagefind.createIndex(INDEX_SETTINGS);
  if (!index) throw new Error(errors.join('; '));
  for (const { read } of yearsOfDataFiles(folder).flat()) {
    await Promise.all(read().map((paper) => index.addCustomRecord(toRecord(paper))));
  }
  await index.writeFiles({ outputPath });
  // Pagefind answers before its last bytes are on the disk.
  while (readFileSync(join(outputPath, 'pagefind-entry.json')).length === 0) await delay(10);
}

const started = performance.now();
if (kind === 'single') await writeSingle();
else await writeIndex(yearsOfDataFiles(folder), { outputPath, cachePath });
console.log(JSON.stringify({ ms: Math.round(performance.now() - started) }));
if (kind === 'single') await delay(500).then(pagefind.close);

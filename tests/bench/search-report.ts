import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, type SearchManifest } from '../../src/search/manifest.ts';
import { seededRandom } from './random.ts';
import { measureInBrowser } from './search-browser.ts';
import type { Times } from './search-timing.ts';
import { loadVocabulary } from './words.ts';

const QUERIES = 20;

/** Shorter words are mostly function words, for which nobody searches. */
const MIN_LENGTH = 6;

/** Measures both indexes in Chromium, and prints the results. */
export async function reportBrowser(
  count: number,
  indexes: { readonly sharded: string; readonly single: string },
): Promise<void> {
  const { shards } = JSON.parse(readFileSync(join(indexes.sharded, MANIFEST_FILE), 'utf8')) as SearchManifest;
  const year = shards[Math.floor(shards.length / 2)]?.first.slice(0, 4) ?? '';
  const { cold, warm } = await measureInBrowser(indexes, searchWords(), year);
  console.log(`\nChromium, ${count} papers in ${shards.length} shards; milliseconds`);
  for (const { name, ms, bytes, requests, sequence } of cold) {
    const kilobytes = (bytes / 1000).toFixed(0);
    console.log(
      `  first results on a cold cache, ${name}: ${ms.toFixed(0)}, ` +
        `${kilobytes} kB in ${requests} requests, ${sequence} of them in sequence`,
    );
  }
  for (const { name, shards: own, single } of warm) {
    console.log(`  ${name}`);
    console.log(`    shards     first ${spread(own, 'first')}, complete ${spread(own, 'complete')}`);
    console.log(`    one index  complete ${spread(single, 'complete')}`);
  }
}

/** Random words, as frequent as in abstracts. */
function searchWords(): string[] {
  const { draw } = loadVocabulary();
  const random = seededRandom(3);
  const words = new Set<string>();
  while (words.size < QUERIES) {
    const word = draw(random());
    if (word.length >= MIN_LENGTH) words.add(word);
  }
  return [...words];
}

function spread(times: readonly Times[], moment: keyof Times): string {
  const sorted = times.map((one) => one[moment]).toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0);
  return `median ${at(0.5)}, p95 ${at(0.95)}`;
}

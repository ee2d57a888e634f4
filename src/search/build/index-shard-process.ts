// `node index-shard-process.ts RECORDS FOLDER`: indexes a file of one record a line. Pagefind's Node interface starts only one
// process per Node process, so shards that are indexed at the same time need a Node process each.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CustomRecord } from 'pagefind';
import { indexShard } from './index-shard.ts';

const [recordsFile = '', outputPath = ''] = process.argv.slice(2);
const lines = readFileSync(recordsFile, 'utf8').split('\n').filter(Boolean);
const files = await indexShard(lines.map((line) => JSON.parse(line) as CustomRecord));
for (const folder of new Set(Array.from(files.keys(), dirname))) {
  mkdirSync(join(outputPath, folder), { recursive: true });
}
for (const [path, bytes] of files) writeFileSync(join(outputPath, path), bytes);

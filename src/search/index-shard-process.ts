// `node index-shard-process.ts RECORDS FOLDER`: indexes a file of one record a line. Pagefind's Node interface keeps one
// process of its own per Node process; shards that are made at the same time need one each.
import { readFileSync } from 'node:fs';
import type { CustomRecord } from 'pagefind';
import { indexShard } from './index-shard.ts';

const [recordsFile = '', outputPath = ''] = process.argv.slice(2);
const lines = readFileSync(recordsFile, 'utf8').split('\n').filter(Boolean);
await indexShard(
  lines.map((line) => JSON.parse(line) as CustomRecord),
  outputPath,
);

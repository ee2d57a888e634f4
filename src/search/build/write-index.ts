import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PaperLine } from '../../export/data/paper-line.ts';
import { lookupRows, toLookupFiles, type KeyedRow } from './lookup-files.ts';
import { MANIFEST_FILE, MANIFEST_VERSION, type SearchManifest, type Shard, type YearFilter } from '../manifest.ts';
import { firstDay, searchedText, toRecord, type PaperRecord } from './record.ts';
import { runLimited } from '../run-limited.ts';
import { PAGEFIND_VERSION } from './index-shard.ts';
import { openShardCache, shardHash, type ShardCache } from './shard-cache.ts';
import { FULL_SHARD, toShards, type ShardPapers } from './shards.ts';
import { formatVocabulary, WordCounter } from '../vocabulary.ts';

/** Where an index is written, and how. */
export interface IndexOptions {
  /** Root of the index files; it must not exist, or be empty. */
  readonly outputPath: string;
  /** Keeps shards between builds. */
  readonly cachePath: string;
  /** Papers from which on a shard is full; default `FULL_SHARD`. */
  readonly full?: number;
  /** Told after each shard how many papers are indexed. */
  readonly onIndexed?: (done: number) => void;
}

/** Bytes of memory that Pagefind takes to index a paper, and that all shards may take that are indexed at the same time. */
const PAPER_MEMORY = 170_000;
const MEMORY_BUDGET = 2_200_000_000;

/** The files that read shards. Pagefind writes them into every shard's folder; one copy serves all. */
const RUNTIME = ['pagefind.js', 'pagefind-worker.js', 'wasm.en.pagefind'];

/** Length of a hash in a path. */
const HASH_DIGITS = 12;

/**
 * Writes the search index: shards, lookup table, vocabulary, and last the manifest. Shards are indexed concurrently as far as
 * processors and memory allow; a shard whose papers have not changed since the last build comes from the cache.
 * @param years all papers, grouped by year of their first digest day, so that not all need be in memory at once
 */
export async function writeIndex(
  years: Iterable<readonly PaperLine[]>,
  { outputPath, cachePath, full = FULL_SHARD, onIndexed }: IndexOptions,
): Promise<SearchManifest> {
  mkdirSync(outputPath, { recursive: true });
  const cache = openShardCache(cachePath);
  const rows: KeyedRow[] = [];
  const words = new WordCounter();
  let done = 0;
  const index = async (shard: ShardPapers): Promise<IndexedShard> => {
    const indexedShard = await indexPapers(shard, cache);
    done += shard.papers.length;
    onIndexed?.(done);
    return indexedShard;
  };
  const tasks = function* (): Generator<() => Promise<IndexedShard>> {
    for (const papers of years) {
      for (const paper of papers) {
        rows.push(...lookupRows(paper));
        words.add({ title: paper.title, text: searchedText(paper) });
      }
      for (const shard of toShards(papers, full)) yield () => index(shard);
    }
  };
  const concurrency = Math.min(availableParallelism(), Math.floor(MEMORY_BUDGET / (full * PAPER_MEMORY)));
  const indexed = await runLimited(tasks(), concurrency);

  for (const { shard, folder } of indexed) linkFolder(folder, join(outputPath, shard.path));
  cache.keepOnly(new Set(indexed.map(({ shard }) => shard.sha256)));
  const manifest: SearchManifest = {
    version: MANIFEST_VERSION,
    runtime: writeRuntime(indexed.at(-1)?.folder, outputPath),
    shards: indexed.map(({ shard }) => shard),
    lookup: writeLookup(rows, outputPath),
    vocabulary: writeVocabulary(words, outputPath),
  };
  writeFileSync(join(outputPath, MANIFEST_FILE), `${JSON.stringify(manifest)}\n`);
  return manifest;
}

interface IndexedShard {
  readonly shard: Shard;
  /** Where the cache keeps its files. */
  readonly folder: string;
}

async function indexPapers({ id, papers }: ShardPapers, cache: ShardCache): Promise<IndexedShard> {
  const records = papers.map(toRecord);
  const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const sha256 = shardHash(lines);
  const [first = '', last = ''] = [papers[0], papers.at(-1)].map((paper) => paper && firstDay(paper));
  const shard: Shard = {
    id,
    path: `${id}.${sha256.slice(0, HASH_DIGITS)}/`,
    first,
    last,
    papers: papers.length,
    years: { published: yearsOf(records, 'published'), year: yearsOf(records, 'year') },
    sha256,
  };
  return { shard, folder: await cache.ensure(sha256, lines) };
}

function yearsOf(records: readonly PaperRecord[], filter: YearFilter): string[] {
  return [...new Set(records.flatMap(({ filters }) => filters[filter] ?? []))].toSorted();
}

/** Hard-links the files of a shard's folder into a new one, except for the runtime. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (RUNTIME.includes(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else linkFile(source, target);
  }
}

function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // The cache may be on another disk.
    copyFileSync(source, target);
  }
}

function writeRuntime(shardFolder: string | undefined, outputPath: string): string {
  if (shardFolder === undefined) return '';
  const path = `runtime.${PAGEFIND_VERSION}/`;
  mkdirSync(join(outputPath, path), { recursive: true });
  for (const name of RUNTIME) linkFile(join(shardFolder, name), join(outputPath, path, name));
  return path;
}

function writeLookup(rows: readonly KeyedRow[], outputPath: string): SearchManifest['lookup'] {
  const { bits, buckets } = toLookupFiles(rows);
  const hash = createHash('sha256');
  for (const text of buckets.values()) hash.update(text);
  const path = `lookup.${hash.digest('hex').slice(0, HASH_DIGITS)}/`;
  mkdirSync(join(outputPath, path));
  for (const [name, text] of buckets) writeFileSync(join(outputPath, path, name), text);
  return { path, bits };
}

function writeVocabulary(words: WordCounter, outputPath: string): SearchManifest['vocabulary'] {
  const text = formatVocabulary(words.toVocabulary());
  const path = `vocabulary.${createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS)}.txt`;
  writeFileSync(join(outputPath, path), text);
  return { path, bytes: Buffer.byteLength(text) };
}

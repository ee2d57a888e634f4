import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PaperLine } from '../../export/json-lines.ts';
import { lookupRows, toLookupFiles, type KeyedRow } from './lookup-files.ts';
import { MANIFEST_FILE, MANIFEST_VERSION, type SearchManifest, type Shard, type YearFilter } from '../manifest.ts';
import { firstDay, searchedText, toRecord, type PaperRecord } from './record.ts';
import { runLimited } from '../run-limited.ts';
import { PAGEFIND_VERSION } from './index-shard.ts';
import { openShardCache, shardHash } from './shard-cache.ts';
import { FULL_SHARD, toShards, type ShardPapers } from './shards.ts';
import { formatVocabulary, WordCounter } from '../vocabulary.ts';

/** Where an index goes, and how it is made. */
export interface IndexOptions {
  /** Root of the index files; it must not exist, or be empty. */
  readonly outputPath: string;
  /** Keeps the shards between builds. */
  readonly cachePath: string;
  /** Papers that fill a shard; default `FULL_SHARD`. */
  readonly full?: number;
}

/** Memory that Pagefind takes to index a paper, and what all shards in the making may take. */
const PAPER_MEMORY = 170_000;
const MEMORY_BUDGET = 2_200_000_000;

/** What of a shard's folder reads shards, and is the same in all of them. */
const RUNTIME = ['pagefind.js', 'pagefind-worker.js', 'wasm.en.pagefind'];

/** The first digits of a hash, as paths name it. */
const HASH_DIGITS = 12;

/**
 * Writes the search index: shards, the table of titles and ids, the vocabulary, and last the manifest. Shards are made at
 * the same time, as far as cores and memory go; those whose papers are as in the build before are taken from the cache.
 * @param years the papers, those of a year of first digest days together, so that not all are held at once
 */
export async function writeIndex(
  years: Iterable<readonly PaperLine[]>,
  { outputPath, cachePath, full = FULL_SHARD }: IndexOptions,
): Promise<SearchManifest> {
  mkdirSync(outputPath, { recursive: true });
  const cache = openShardCache(cachePath);
  const rows: KeyedRow[] = [];
  const words = new WordCounter();

  const makeShard = async ({ id, papers }: ShardPapers): Promise<MadeShard> => {
    const records = papers.map(toRecord);
    const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
    const sha256 = shardHash(lines);
    const path = `${id}.${sha256.slice(0, HASH_DIGITS)}/`;
    const [first, last] = [papers[0], papers.at(-1)].map((paper) => (paper ? firstDay(paper) : ''));
    const years = { published: yearsOf(records, 'published'), year: yearsOf(records, 'year') };
    const shard = { id, path, first: first ?? '', last: last ?? '', papers: papers.length, years, sha256 };
    return { shard, folder: await cache.ensure(sha256, lines) };
  };
  const tasks = function* (): Generator<() => Promise<MadeShard>> {
    for (const papers of years) {
      for (const paper of papers) {
        rows.push(...lookupRows(paper));
        words.add({ title: paper.title, text: searchedText(paper) });
      }
      for (const shard of toShards(papers, full)) yield () => makeShard(shard);
    }
  };
  const slots = Math.min(availableParallelism(), Math.floor(MEMORY_BUDGET / (full * PAPER_MEMORY)));
  const made = await runLimited(tasks(), slots);

  for (const { shard, folder } of made) linkFolder(folder, join(outputPath, shard.path));
  cache.keepOnly(new Set(made.map(({ shard }) => shard.sha256)));
  const manifest: SearchManifest = {
    version: MANIFEST_VERSION,
    runtime: writeRuntime(made.at(-1)?.folder, outputPath),
    shards: made.map(({ shard }) => shard),
    lookup: writeLookup(rows, outputPath),
    vocabulary: writeVocabulary(words, outputPath),
  };
  writeFileSync(join(outputPath, MANIFEST_FILE), `${JSON.stringify(manifest)}\n`);
  return manifest;
}

function yearsOf(records: readonly PaperRecord[], filter: YearFilter): string[] {
  return [...new Set(records.flatMap(({ filters }) => filters[filter] ?? []))].toSorted();
}

interface MadeShard {
  readonly shard: Shard;
  readonly folder: string;
}

/** Links the files of a shard's folder into a new one, without those that stand once for all shards. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (RUNTIME.includes(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else linkFile(source, target);
  }
}

/** Copies where the cache lies on another disk. */
function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
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
  const { bits, pieces } = toLookupFiles(rows);
  const hash = createHash('sha256');
  for (const text of pieces.values()) hash.update(text);
  const path = `lookup.${hash.digest('hex').slice(0, HASH_DIGITS)}/`;
  mkdirSync(join(outputPath, path));
  for (const [name, text] of pieces) writeFileSync(join(outputPath, path, name), text);
  return { path, bits };
}

function writeVocabulary(words: WordCounter, outputPath: string): SearchManifest['vocabulary'] {
  const text = formatVocabulary(words.toVocabulary());
  const path = `vocabulary.${createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS)}.txt`;
  writeFileSync(join(outputPath, path), text);
  return { path, bytes: Buffer.byteLength(text) };
}

import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PaperLine } from '../../export/data/paper-line.ts';
import { NO_STORE, stored, storedLater, type BuildStore } from '../../source/build-store.ts';
import { formatAbbreviations } from '../abbreviations.ts';
import {
  MANIFEST_FILE,
  MANIFEST_VERSION,
  type BucketTable,
  type NamedFile,
  type SearchManifest,
  type Shard,
} from '../manifest.ts';
import { runLimited } from '../run-limited.ts';
import { formatVocabulary, WordCounter } from '../vocabulary.ts';
import { chooseAbbreviations, type AbbreviationCounts, type OwnAbbreviations } from './abbreviation-counter.ts';
import type { BucketFiles } from './bucket-files.ts';
import { countPapers, describeShard, HASH_DIGITS, hashPapers, recordsOf, type PaperCounts } from './index-part.ts';
import { PAGEFIND_VERSION } from './index-shard.ts';
import { toLookupFiles, type KeyedRow } from './lookup-files.ts';
import { openShardCache } from './shard-cache.ts';
import { readShardTitles } from './shard-titles.ts';
import { FULL_SHARD, toShards, type ShardPapers } from './shards.ts';
import { toTitleFiles, type ShardTitles } from './title-files.ts';

/** The papers of a month by their first digest day. */
export interface MonthPapers {
  /** What changes with its papers; null where that is not known. */
  readonly hash: string | null;
  /** Reads them, so that those of one year alone need be in memory. */
  read(): readonly PaperLine[];
}

/** Where an index is written, and how. */
export interface IndexOptions {
  /** Root of the index files; it must not exist, or be empty. */
  readonly outputPath: string;
  /** Keeps shards between builds. */
  readonly cachePath: string;
  /** Keeps what else was made of months and years that have not changed; default: nothing is kept. */
  readonly store?: BuildStore;
  /** Whether the files of a shard are where readers look already, so that they are not written; default none is. */
  readonly keeps?: (shard: Shard) => boolean;
  /** Papers from which on a shard is full; default `FULL_SHARD`. */
  readonly full?: number;
  /** Papers from which on an archive has an index of titles; default `TITLES_FROM`. */
  readonly titlesFrom?: number;
  /** Abbreviations that the settings of the site add and remove; default none. */
  readonly abbreviations?: OwnAbbreviations;
  /** Told after each shard how many papers are indexed. */
  readonly onIndexed?: (done: number) => void;
}

/** Bytes of memory that Pagefind takes to index a paper, and that all shards may take that are indexed at the same time. */
const PAPER_MEMORY = 170_000;
const MEMORY_BUDGET = 2_200_000_000;

/** Up to so many papers the shards themselves answer soon, and a further index would only cost. */
const TITLES_FROM = 20_000;

/** The files that read shards. Pagefind writes them into every shard's folder; one copy serves all. */
const RUNTIME = ['pagefind.js', 'pagefind-worker.js', 'wasm.en.pagefind'];

/**
 * Writes the search index: shards, lookup table, vocabulary, and last the manifest. Shards are indexed concurrently as far as
 * processors and memory allow; a shard whose papers have not changed since the last build comes from the cache.
 * @param years the months of each year
 */
export async function writeIndex(
  years: Iterable<readonly MonthPapers[]>,
  options: IndexOptions,
): Promise<SearchManifest> {
  const { outputPath, cachePath, store = NO_STORE, keeps = () => false, full = FULL_SHARD, onIndexed } = options;
  const { abbreviations: own, titlesFrom = TITLES_FROM } = options;
  mkdirSync(outputPath, { recursive: true });
  const cache = openShardCache(cachePath);
  const rows: KeyedRow[] = [];
  const words = new WordCounter();
  const abbreviations: AbbreviationCounts[] = [];
  let done = 0;
  const index = async (shard: Shard, readRecords: () => string): Promise<IndexedShard> => {
    const find = (): Promise<string> => cache.ensure(shard.sha256, readRecords);
    // The thousands of files of a kept shard need not be looked at.
    const isKept = keeps(shard);
    const folder = isKept ? null : await find();
    done += shard.papers;
    onIndexed?.(done);
    return { shard, isKept, findFolder: folder === null ? find : always(folder) };
  };
  const tasks = function* (): Generator<() => Promise<IndexedShard>> {
    for (const months of years) {
      const year = readOnce(months, full);
      for (const { shard, readRecords } of findShards(months, year, store, full)) yield () => index(shard, readRecords);
      // Meanwhile the shards are indexed.
      for (const [place, { hash }] of months.entries()) {
        const count = (): PaperCounts => countPapers(year.papers()[place] ?? []);
        const counted = hash === null ? count() : stored(store, 'search month', [hash], count);
        rows.push(...counted.rows);
        words.merge(counted.words);
        abbreviations.push(counted.abbreviations);
      }
    }
  };
  const concurrency = Math.min(availableParallelism(), Math.floor(MEMORY_BUDGET / (full * PAPER_MEMORY)));
  const indexed = await runLimited(tasks(), concurrency);

  for (const { shard, isKept, findFolder } of indexed) {
    if (!isKept) linkFolder(await findFolder(), join(outputPath, shard.path));
  }
  const papers = indexed.reduce((sum, { shard }) => sum + shard.papers, 0);
  cache.keepOnly(new Set(indexed.map(({ shard }) => shard.sha256)));
  const manifest: SearchManifest = {
    version: MANIFEST_VERSION,
    runtime: writeRuntime(await indexed.at(-1)?.findFolder(), outputPath),
    shards: indexed.map(({ shard }) => shard),
    lookup: writeBuckets('lookup', toLookupFiles(rows), outputPath),
    ...(papers >= titlesFrom && {
      titles: writeBuckets('titles', toTitleFiles(await readTitles(indexed, store)), outputPath),
    }),
    vocabulary: writeNamed('vocabulary', formatVocabulary(words.toVocabulary()), outputPath),
    abbreviations: writeNamed(
      'abbreviations',
      formatAbbreviations(chooseAbbreviations(abbreviations, own)),
      outputPath,
    ),
  };
  writeFileSync(join(outputPath, MANIFEST_FILE), `${JSON.stringify(manifest)}\n`);
  return manifest;
}

/** A year that is read when it is asked for, and no more than once. */
interface YearPapers {
  /** Month by month. */
  papers(): readonly (readonly PaperLine[])[];
  shards(): readonly ShardPapers[];
}

function readOnce(months: readonly MonthPapers[], full: number): YearPapers {
  let papers: readonly (readonly PaperLine[])[] | undefined;
  let shards: readonly ShardPapers[] | undefined;
  const read = (): readonly (readonly PaperLine[])[] => (papers ??= months.map((month) => month.read()));
  return { papers: read, shards: () => (shards ??= toShards(read().flat(), full)) };
}

/** The shards of a year; neither it nor a shard is read where the store knows them. */
function* findShards(
  months: readonly MonthPapers[],
  year: YearPapers,
  store: BuildStore,
  full: number,
): Generator<{ readonly shard: Shard; readRecords(): string }> {
  const known = months.flatMap(({ hash }) => hash ?? []);
  const hashAll = (): string[] => year.shards().map(hashPapers);
  const hashes =
    known.length < months.length ? hashAll() : stored(store, 'search year', [...known, String(full)], hashAll);
  for (const [place, hash] of hashes.entries()) {
    const papersOf = (): ShardPapers => year.shards()[place] ?? { id: '', papers: [] };
    let records: string | undefined;
    const readRecords = (): string => (records ??= recordsOf(papersOf()));
    const shard = stored(store, 'search shard', [hash], () => describeShard(papersOf(), readRecords()));
    yield { shard, readRecords };
  }
}

interface IndexedShard {
  readonly shard: Shard;
  /** Whether its files are where readers look already. */
  readonly isKept: boolean;
  /** Where the cache keeps its files; they are made anew where it does not. */
  findFolder(): Promise<string>;
}

/** Holds nothing but the folder, so that the papers of a shard can be forgotten. */
function always(folder: string): () => Promise<string> {
  return () => Promise.resolve(folder);
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

/** The words of the titles of each shard. */
async function readTitles(indexed: readonly IndexedShard[], store: BuildStore): Promise<ShardTitles[]> {
  const titles: ShardTitles[] = [];
  for (const { shard, findFolder } of indexed) {
    const words = await storedLater(store, 'search titles', [shard.sha256], async () =>
      readShardTitles(await findFolder()),
    );
    titles.push({ papers: shard.papers, words });
  }
  return titles;
}

/** Writes the files of a hash table into a folder whose name changes with them. */
function writeBuckets(
  name: string,
  { bits, buckets }: BucketFiles<string | Uint8Array>,
  outputPath: string,
): BucketTable {
  const hash = createHash('sha256');
  for (const content of buckets.values()) hash.update(content);
  const path = `${name}.${hash.digest('hex').slice(0, HASH_DIGITS)}/`;
  mkdirSync(join(outputPath, path));
  for (const [file, content] of buckets) writeFileSync(join(outputPath, path, file), content);
  return { path, bits };
}

/** Writes a file whose name changes with its text. */
function writeNamed(name: string, text: string, outputPath: string): NamedFile {
  const path = `${name}.${createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS)}.txt`;
  writeFileSync(join(outputPath, path), text);
  return { path, bytes: Buffer.byteLength(text) };
}

import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PaperLine } from '../../export/data/paper-line.ts';
import { formatAbbreviations } from '../abbreviations.ts';
import {
  chooseAbbreviations,
  countAbbreviations,
  type AbbreviationCounts,
  type OwnAbbreviations,
} from './abbreviation-counter.ts';
import type { BucketFiles } from './bucket-files.ts';
import { lookupRows, toLookupFiles, type KeyedRow } from './lookup-files.ts';
import {
  MANIFEST_FILE,
  MANIFEST_VERSION,
  type BucketTable,
  type NamedFile,
  type SearchManifest,
  type Shard,
  type YearFilter,
} from '../manifest.ts';
import { firstDay, searchedText, toRecord, type PaperRecord } from './record.ts';
import { NO_STORE, stored, type BuildStore } from '../../source/build-store.ts';
import { runLimited } from '../run-limited.ts';
import { PAGEFIND_VERSION } from './index-shard.ts';
import { readShardTitles } from './shard-titles.ts';
import { toTitleFiles, type ShardTitles } from './title-files.ts';
import { openShardCache, shardHash } from './shard-cache.ts';
import { FULL_SHARD, toShards, type ShardPapers } from './shards.ts';
import { formatVocabulary, WordCounter, type WordCount } from '../vocabulary.ts';

/** The papers of a year by their first digest day. */
export interface YearPapers {
  /** What changes with its papers; null where that is not known. */
  readonly hash: string | null;
  /** Reads them, so that not all years need be in memory at once. */
  read(): readonly PaperLine[];
}

/** Where an index is written, and how. */
export interface IndexOptions {
  /** Root of the index files; it must not exist, or be empty. */
  readonly outputPath: string;
  /** Keeps shards between builds. */
  readonly cachePath: string;
  /** Keeps what else was made of years that have not changed; default: nothing is kept. */
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

/** Length of a hash in a path. */
const HASH_DIGITS = 12;

/**
 * Writes the search index: shards, lookup table, vocabulary, and last the manifest. Shards are indexed concurrently as far as
 * processors and memory allow; a shard whose papers have not changed since the last build comes from the cache.
 */
export async function writeIndex(years: Iterable<YearPapers>, options: IndexOptions): Promise<SearchManifest> {
  const { outputPath, cachePath, store = NO_STORE, keeps = () => false, full = FULL_SHARD, onIndexed } = options;
  const { abbreviations: own, titlesFrom = TITLES_FROM } = options;
  mkdirSync(outputPath, { recursive: true });
  const cache = openShardCache(cachePath);
  const rows: KeyedRow[] = [];
  const words = new WordCounter();
  const abbreviations: AbbreviationCounts[] = [];
  let done = 0;
  const index = async (shard: Shard, read: () => string): Promise<IndexedShard> => {
    const folder = await cache.ensure(shard.sha256, read);
    done += shard.papers;
    onIndexed?.(done);
    return { shard, folder };
  };
  const tasks = function* (): Generator<() => Promise<IndexedShard>> {
    for (const { hash, read } of years) {
      let papers: readonly ShardPapers[] | undefined;
      const readShards = (): readonly ShardPapers[] => (papers ??= toShards(read(), full));
      const year =
        hash === null
          ? indexYear(readShards())
          : stored(store, 'search year', [hash, String(full)], () => indexYear(readShards()));
      rows.push(...year.rows);
      words.merge(year.words);
      abbreviations.push(year.abbreviations);
      for (const shard of year.shards) yield () => index(shard, () => recordsOf(readShards(), shard));
    }
  };
  const concurrency = Math.min(availableParallelism(), Math.floor(MEMORY_BUDGET / (full * PAPER_MEMORY)));
  const indexed = await runLimited(tasks(), concurrency);

  for (const { shard, folder } of indexed) if (!keeps(shard)) linkFolder(folder, join(outputPath, shard.path));
  const papers = indexed.reduce((sum, { shard }) => sum + shard.papers, 0);
  cache.keepOnly(new Set(indexed.map(({ shard }) => shard.sha256)));
  const manifest: SearchManifest = {
    version: MANIFEST_VERSION,
    runtime: writeRuntime(indexed.at(-1)?.folder, outputPath),
    shards: indexed.map(({ shard }) => shard),
    lookup: writeBuckets('lookup', toLookupFiles(rows), outputPath),
    ...(papers >= titlesFrom && {
      titles: writeBuckets('titles', toTitleFiles(readTitles(indexed, store)), outputPath),
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

interface IndexedShard {
  readonly shard: Shard;
  /** Where the cache keeps its files. */
  readonly folder: string;
}

/** What the papers of a year add to the index. */
interface IndexedYear {
  readonly shards: readonly Shard[];
  readonly rows: readonly KeyedRow[];
  readonly words: readonly WordCount[];
  readonly abbreviations: AbbreviationCounts;
}

/** The texts of a paper in which its authors explain their abbreviations. */
function explainingText({ title, abstract, summaries }: PaperLine): string {
  return [title, abstract ?? summaries[0]?.text].filter(Boolean).join('. ');
}

function indexYear(shards: readonly ShardPapers[]): IndexedYear {
  const papers = shards.flatMap((shard) => shard.papers);
  const words = new WordCounter();
  for (const paper of papers) words.add({ title: paper.title, text: searchedText(paper) });
  return {
    shards: shards.map(describeShard),
    rows: papers.flatMap(lookupRows),
    words: words.toCounts(),
    abbreviations: countAbbreviations(papers.map(explainingText)),
  };
}

function describeShard({ id, papers }: ShardPapers): Shard {
  const records = papers.map(toRecord);
  const sha256 = shardHash(toLines(records));
  const [first = '', last = ''] = [papers[0], papers.at(-1)].map((paper) => paper && firstDay(paper));
  return {
    id,
    path: `${id}.${sha256.slice(0, HASH_DIGITS)}/`,
    first,
    last,
    papers: papers.length,
    years: { published: yearsOf(records, 'published'), year: yearsOf(records, 'year') },
    sha256,
  };
}

/** What Pagefind indexes of a shard. */
function recordsOf(shards: readonly ShardPapers[], { id }: Shard): string {
  return toLines(shards.find((shard) => shard.id === id)?.papers.map(toRecord) ?? []);
}

function toLines(records: readonly PaperRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
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

/** The words of the titles of each shard. */
function readTitles(indexed: readonly IndexedShard[], store: BuildStore): ShardTitles[] {
  return indexed.map(({ shard, folder }) => ({
    papers: shard.papers,
    words: stored(store, 'search titles', [shard.sha256], () => readShardTitles(folder)),
  }));
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

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MANIFEST_FILE, type SearchManifest } from '../../src/search/manifest.ts';
import { folderSize, type FolderSize } from './folders.ts';
import { runMeasured } from './process-tree.ts';
import { syntheticPapers, writeDataFiles } from './search-papers.ts';

/** An index, and what it cost to build. */
export interface BuiltIndex extends FolderSize {
  /** Root of its files. */
  readonly path: string;
  readonly ms: number;
  readonly peakBytes: number | null;
}

/** Sizes of the parts of a sharded index. */
export interface IndexParts {
  readonly shards: number;
  /** Buckets of the lookup table, and their mean size. */
  readonly buckets: number;
  readonly bucketBytes: number;
  /** Size of the vocabulary with gzip. */
  readonly vocabularyBytes: number;
}

/** Indexes of the same papers. */
export interface BuiltIndexes {
  /** As Daybook builds it, without a cache. */
  readonly sharded: BuiltIndex;
  /** Built again, with nothing changed. */
  readonly unchanged: BuiltIndex;
  /** Built again, with a day added. */
  readonly nextDay: BuiltIndex;
  /** One Pagefind index of all papers. */
  readonly single: BuiltIndex;
}

const PAPERS_A_DAY = 30;
const TIMED_INDEX = join(import.meta.dirname, 'timed-index.ts');

/** Indexes `count` synthetic papers in shards and as one, in a folder that the caller removes. */
export async function buildIndexes(folder: string, count: number): Promise<BuiltIndexes> {
  const [papers, more, cache] = [join(folder, 'papers'), join(folder, 'more'), join(folder, 'cache')];
  const invented = syntheticPapers(count + PAPERS_A_DAY);
  writeDataFiles(papers, invented.slice(0, count));
  writeDataFiles(more, invented);
  const sharded = await build(['sharded', papers, join(folder, 'sharded'), cache]);
  const unchanged = await build(['sharded', papers, join(folder, 'unchanged'), cache]);
  const nextDay = await build(['sharded', more, join(folder, 'next-day'), cache]);
  const single = await build(['single', papers, join(folder, 'single')]);
  return { sharded, unchanged, nextDay, single };
}

async function build(
  args: readonly [kind: string, papers: string, path: string, ...cache: string[]],
): Promise<BuiltIndex> {
  const [, , path] = args;
  const { stdout, peakBytes } = await runMeasured([process.execPath, TIMED_INDEX, ...args]);
  const { ms } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Pick<BuiltIndex, 'ms'>;
  return { path, ms, peakBytes, ...folderSize(path) };
}

/** Measures the parts of a sharded index. */
export function indexParts({ path }: BuiltIndex): IndexParts {
  const { shards, lookup, vocabulary } = JSON.parse(readFileSync(join(path, MANIFEST_FILE), 'utf8')) as SearchManifest;
  const { files, bytes } = folderSize(join(path, lookup.path));
  const vocabularyBytes = gzipSync(readFileSync(join(path, vocabulary.path))).length;
  return { shards: shards.length, buckets: files, bucketBytes: Math.round(bytes / files), vocabularyBytes };
}

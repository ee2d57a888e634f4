import { join } from 'node:path';
import { folderSize, type FolderSize } from './folders.ts';
import { runMeasured } from './process-tree.ts';
import { inventPapers, writeDataFiles } from './search-papers.ts';

/** An index that was made, and what it cost. */
export interface BuiltIndex extends FolderSize {
  /** Root of its files. */
  readonly path: string;
  readonly ms: number;
  readonly peakBytes: number | null;
}

/** The indexes of the same papers. */
export interface BuiltIndexes {
  /** As Daybook makes it. */
  readonly sharded: BuiltIndex;
  /** Made again: nothing has changed. */
  readonly unchanged: BuiltIndex;
  /** Made again with a further day. */
  readonly nextDay: BuiltIndex;
  /** One Pagefind index of all papers. */
  readonly single: BuiltIndex;
}

const PAPERS_A_DAY = 30;
const TIMED_INDEX = join(import.meta.dirname, 'timed-index.ts');

/** Indexes `count` invented papers in shards and as one, in a folder that the caller removes. */
export async function buildIndexes(folder: string, count: number): Promise<BuiltIndexes> {
  const [papers, more, cache] = [join(folder, 'papers'), join(folder, 'more'), join(folder, 'cache')];
  const invented = inventPapers(count + PAPERS_A_DAY);
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
  const { stdout, peakBytes } = await runMeasured(TIMED_INDEX, args, process.env);
  const { ms } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Pick<BuiltIndex, 'ms'>;
  return { path, ms, peakBytes, ...folderSize(path) };
}

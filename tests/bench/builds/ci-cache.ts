import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { runMeasured } from '../process-tree.ts';

/** What it costs to keep folders from one run of CI to the next, without the way to the cache and back. */
export interface CacheCost {
  readonly saveMs: number;
  readonly restoreMs: number;
  /** Of the archive. */
  readonly bytes: number;
  /** Whether it was compressed with zstd, as GitHub does, or else with gzip. */
  readonly isZstd: boolean;
}

/** Archives folders that stand side by side, and puts what comes out of the archive in their place, with the options of `actions/cache`. */
export async function passThroughCache(folders: readonly string[]): Promise<CacheCost> {
  const root = dirname(folders[0] ?? '');
  const [archive, restored] = [join(root, 'archive'), join(root, 'restored')];
  const isZstd = spawnSync('zstd', ['--version']).status === 0;
  const names = folders.map((folder) => basename(folder));
  const compress = isZstd ? ['--use-compress-program', 'zstd -T0 --long=30'] : ['-z'];
  const decompress = isZstd ? ['--use-compress-program', 'zstd -d --long=30'] : ['-z'];
  const saved = await runMeasured(['tar', '--posix', ...compress, '-cf', archive, '-P', '-C', root, ...names]);
  const { size } = statSync(archive);
  mkdirSync(restored);
  const unpacked = await runMeasured(['tar', ...decompress, '-xf', archive, '-P', '-C', restored]);
  for (const name of names) {
    rmSync(join(root, name), { recursive: true });
    renameSync(join(restored, name), join(root, name));
  }
  for (const path of [archive, restored]) rmSync(path, { recursive: true });
  return { saveMs: saved.ms, restoreMs: unpacked.ms, bytes: size, isZstd };
}

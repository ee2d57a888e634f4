import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { sealCache, takeSealed } from '../../site/cache-seal.ts';
import { INDEX_SETTINGS, PAGEFIND_VERSION } from './index-shard.ts';

const PROCESS = join(import.meta.dirname, 'index-shard-process.ts');

/** Incremented when the same records give other files than before. */
const INDEX_FORMAT = 2;

/** Indexes of shards from earlier builds by the hash of their input; each is complete, absent or found to be damaged. */
export interface ShardCache {
  /** Returns the folder of an index, which is made of its records in a separate process on a cache miss. */
  ensure(sha256: string, readRecords: () => string): Promise<string>;
  /** Removes all other indexes, by hash. */
  keepOnly(used: ReadonlySet<string>): void;
}

/** SHA-256 of everything that an index is made from, in hexadecimal digits. */
export function shardHash(records: string): string {
  const settings = JSON.stringify({ format: INDEX_FORMAT, pagefind: PAGEFIND_VERSION, ...INDEX_SETTINGS });
  return createHash('sha256').update(`${settings}\n${records}`).digest('hex');
}

/** Opens the cache in a folder, which is created if need be. */
export function openShardCache(cachePath: string): ShardCache {
  const shards = join(cachePath, 'shards');
  const work = join(cachePath, 'work');
  // An interrupted build leaves incomplete indexes there.
  rmSync(work, { recursive: true, force: true });
  mkdirSync(shards, { recursive: true });
  mkdirSync(work, { recursive: true });
  return {
    ensure: async (sha256, readRecords) => {
      const folder = join(shards, sha256);
      if (takeSealed(folder)) return folder;
      const temporary = mkdtempSync(join(work, 'shard-'));
      const [recordsFile, index] = [join(temporary, 'records.jsonl'), join(temporary, 'index')];
      writeFileSync(recordsFile, readRecords());
      await runProcess([PROCESS, recordsFile, index]);
      renameSync(index, folder);
      sealCache(folder);
      rmSync(temporary, { recursive: true });
      return folder;
    },
    keepOnly: (used) => {
      for (const name of readdirSync(shards)) {
        if (!used.has(name.replace('.sha256', ''))) rmSync(join(shards, name), { recursive: true });
      }
    },
  };
}

function runProcess(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let printed = '';
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(`The search index could not be written: its process ended with exit code ${code}\n${printed}`),
        );
    });
  });
}

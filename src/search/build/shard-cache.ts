import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { INDEX_SETTINGS, PAGEFIND_VERSION } from './index-shard.ts';

const PROCESS = join(import.meta.dirname, 'index-shard-process.ts');

/** Raised when the same records give other files. */
const INDEX_FORMAT = 1;

/** Indexes of shards that were made before, by the hash of what they are made from; each is whole or absent. */
export interface ShardCache {
  /** The folder of an index, which is made in a process of its own unless it is there. */
  ensure(sha256: string, records: string): Promise<string>;
  /** Removes the indexes that are not among these. */
  keepOnly(used: ReadonlySet<string>): void;
}

/** The hash of all that an index is made from. */
export function shardHash(records: string): string {
  const settings = JSON.stringify({ format: INDEX_FORMAT, pagefind: PAGEFIND_VERSION, ...INDEX_SETTINGS });
  return createHash('sha256').update(`${settings}\n${records}`).digest('hex');
}

/** The cache in a folder, which is made unless it is there. */
export function openShardCache(folder: string): ShardCache {
  const shards = join(folder, 'shards');
  const work = join(folder, 'work');
  // What an interrupted build has left.
  rmSync(work, { recursive: true, force: true });
  mkdirSync(shards, { recursive: true });
  mkdirSync(work, { recursive: true });
  return {
    ensure: async (sha256, records) => {
      const made = join(shards, sha256);
      if (existsSync(made)) return made;
      const temporary = mkdtempSync(join(work, 'shard-'));
      const [recordsFile, index] = [join(temporary, 'records.jsonl'), join(temporary, 'index')];
      writeFileSync(recordsFile, records);
      await runProcess([PROCESS, recordsFile, index]);
      renameSync(index, made);
      rmSync(temporary, { recursive: true });
      return made;
    },
    keepOnly: (used) => {
      for (const name of readdirSync(shards)) {
        if (!used.has(name)) rmSync(join(shards, name), { recursive: true });
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
      else reject(new Error(`The search index could not be made: its process ended with ${code}\n${printed}`));
    });
  });
}

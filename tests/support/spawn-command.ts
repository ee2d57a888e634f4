import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, shellEnvironment } from './build-site.ts';

/** What a command did. */
export interface Finished {
  /** Its exit code; null where it was killed. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What to do to a command while it runs. */
export interface Faults {
  /** Its clock's day. */
  readonly today?: string;
  /** The number of the write at which it is killed, from 1. */
  readonly killAt?: number;
  /** Milliseconds after which it is killed. */
  readonly killAfter?: number;
  /** Whether it tells at its end how often it wrote. */
  readonly countWrites?: boolean;
  readonly input?: string;
}

/** Runs a command while this process serves what it asks for. */
export function spawnCommand(
  [command = '', ...args]: readonly string[],
  contentDir: string,
  { today, killAt, killAfter, countWrites, input = '' }: Faults = {},
): Promise<Finished> {
  const preload = `--import=${join(ROOT, 'tests/support/preload-faults.ts')}`;
  const env = shellEnvironment({
    CONTENT_DIR: contentDir,
    NODE_OPTIONS: preload,
    ...(today && { PLAY_TODAY: today }),
    ...(killAt && { PLAY_KILL_AT: String(killAt) }),
    ...(countWrites && { PLAY_COUNT_WRITES: '1' }),
  });
  const child = spawn(process.execPath, ['src/cli/run.mjs', command, ...args], { cwd: ROOT, env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdin.end(input);
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) =>
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, stdout, stderr });
    }),
  );
}

/** Every file of a folder, hidden ones too, by its path. */
export function treeOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    return [file.slice(folder.length + 1), readFileSync(file, 'utf8')] as const;
  });
  return Object.fromEntries(texts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Runs a task for each value, some at a time. */
export async function inTurns<Value, Result>(
  width: number,
  values: readonly Value[],
  task: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = values.entries();
  const work = async (): Promise<void> => {
    for (const [index, value] of queue) results[index] = await task(value);
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}

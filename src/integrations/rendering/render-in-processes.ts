import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { SharedContext } from '../create-context.ts';
import type { TemplateFolder } from './template-folder.ts';

/** What a process makes. */
export interface RenderJob {
  readonly shared: SharedContext;
  readonly contentDir: string;
  readonly folder: TemplateFolder;
  /** Receives the files. */
  readonly siteDir: string;
  /** The files to make, under the site. */
  readonly files: ReadonlySet<string>;
}

/** What processes have made. */
export interface Rendered {
  /** The keys of what the files show, by their files. */
  readonly keys: ReadonlyMap<string, string>;
  /** The most memory that the processes had, added up. */
  readonly peakBytes: number;
}

/** What a process says: that it has made a file more, or why it ends. */
type Message = { readonly made: number } | { readonly error: string };

const PROCESS = join(import.meta.dirname, 'render-process.ts');

/**
 * Makes pages and files in several processes at the same time.
 * @param workDir holds what the processes read and write, while they run
 * @param onMade told how many are made
 * @throws where one of them cannot be made; the other processes are stopped then
 */
export async function renderInProcesses(
  job: RenderJob,
  count: number,
  workDir: string,
  onMade: (done: number) => void,
): Promise<Rendered> {
  const files = [...job.files];
  let done = 0;
  const abort = new AbortController();
  mkdirSync(workDir, { recursive: true });
  const run = async (_: unknown, index: number): Promise<Rendered> => {
    const [jobFile, resultFile] = [join(workDir, `${index}.job`), join(workDir, `${index}.result`)];
    const share = new Set(files.filter((_, place) => place % count === index));
    writeFileSync(jobFile, serialize({ ...job, files: share } satisfies RenderJob));
    await runProcess([jobFile, resultFile], abort.signal, () => onMade((done += 1)));
    return deserialize(readFileSync(resultFile)) as Rendered;
  };
  try {
    const made = await Promise.all(Array.from({ length: count }, run));
    return {
      keys: new Map(made.flatMap(({ keys }) => [...keys])),
      peakBytes: made.reduce((sum, { peakBytes }) => sum + peakBytes, 0),
    };
  } finally {
    abort.abort();
    rmSync(workDir, { recursive: true, force: true });
  }
}

function runProcess(args: readonly string[], signal: AbortSignal, onMade: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(PROCESS, args, { signal });
    let failure: string | null = null;
    child.on('message', (message: Message) => {
      if ('error' in message) failure = message.error;
      else onMade();
    });
    child.on('error', reject);
    child.on('close', (code, killedBy) => {
      if (code === 0) resolve();
      else reject(new Error(failure ?? `A process that makes pages ended with ${killedBy ?? `exit code ${code}`}`));
    });
  });
}

import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** How a command went: what it printed, and the most memory that it and its children held at once. */
export interface MeasuredRun {
  readonly stdout: string;
  /** Null where the system has no `/proc`. */
  readonly peakBytes: number | null;
}

const POLL_MS = 100;
const PAGE_BYTES = 4096;

/**
 * Runs a Node script and watches the memory of its process tree.
 * @throws with what it printed, when it fails
 */
export function runMeasured(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<MeasuredRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    let peakBytes: number | null = null;
    child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
    const timer = setInterval(() => {
      const bytes = treeBytes(child.pid ?? 0);
      if (bytes !== null) peakBytes = Math.max(peakBytes ?? 0, bytes);
    }, POLL_MS);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ stdout: output.stdout, peakBytes });
      else reject(new Error(`${script} ended with ${code}:\n${output.stderr}${output.stdout}`));
    });
  });
}

/** Resident bytes of a process and all below it. */
function treeBytes(root: number): number | null {
  try {
    const parents = new Map<number, number[]>();
    for (const name of readdirSync('/proc')) {
      const parent = /^\d+$/.test(name) ? parentOf(name) : null;
      if (parent !== null) parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
    }
    const sum = (pid: number): number =>
      residentBytes(pid) + (parents.get(pid) ?? []).reduce((total, child) => total + sum(child), 0);
    return sum(root);
  } catch {
    return null;
  }
}

function parentOf(pid: string): number | null {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[1],
    );
  } catch {
    // The process ended meanwhile.
    return null;
  }
}

function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

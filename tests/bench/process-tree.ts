import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** How a command went: what it printed, and what it and all processes below it took. */
export interface MeasuredRun {
  readonly stdout: string;
  /** From the start of the command to the end of its output. */
  readonly ms: number;
  /** User and system time of all processes; null where the system has no `/proc`. */
  readonly cpuMs: number | null;
  /** The most memory that the processes held at once; null where the system has no `/proc`. */
  readonly peakBytes: number | null;
  /** The CPU time at each look at the processes. */
  readonly samples: readonly CpuSample[];
  /** When each part of the output came. */
  readonly output: readonly { readonly ms: number; readonly text: string }[];
}

/** The CPU time that a command had taken at a time after its start. */
export interface CpuSample {
  readonly ms: number;
  readonly cpuMs: number;
}

const POLL_MS = 100;
const PAGE_BYTES = 4096;
/** The kernel counts CPU time for programs in hundredths of a second, whatever its own clock. */
const TICK_MS = 10;

/**
 * Runs a command and watches its processes. Their CPU time is what the system counted for all that were waited for, which is
 * exact, or what was seen in looking at them, if a process ended for which nobody waited.
 * @throws with what it printed, when it fails
 */
export async function runMeasured(
  [program = '', ...args]: readonly string[],
  { cwd, env = process.env }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<MeasuredRun> {
  const waitedBefore = waitedMs();
  const started = performance.now();
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: { readonly ms: number; readonly text: string }[] = [];
  const samples: CpuSample[] = [];
  let [peakBytes, printed] = [0, ''];
  const elapsed = (): number => performance.now() - started;
  child.stdout.setEncoding('utf8').on('data', (text: string) => output.push({ ms: elapsed(), text }));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const timer = setInterval(() => {
    const tree = child.pid === undefined ? null : readTree(child.pid);
    if (tree === null) return;
    peakBytes = Math.max(peakBytes, tree.bytes);
    samples.push({ ms: elapsed(), cpuMs: tree.cpuMs });
  }, POLL_MS);
  try {
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
    const stdout = output.map(({ text }) => text).join('');
    if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${code}:\n${printed}${stdout}`);
    const waited = waitedMs();
    const isKnown = waited !== null && waitedBefore !== null;
    const cpuMs = isKnown ? Math.max(waited - waitedBefore, ...samples.map((sample) => sample.cpuMs)) : null;
    return { stdout, ms: elapsed(), cpuMs, peakBytes: isKnown ? peakBytes : null, samples, output };
  } finally {
    clearInterval(timer);
  }
}

/** The CPU time of all ended processes that this one and those below it have waited for. */
function waitedMs(): number | null {
  return readStat('self')?.waitedMs ?? null;
}

/** The memory that a process and all below it hold, and the CPU time that they have taken. */
function readTree(root: number): { readonly bytes: number; readonly cpuMs: number } | null {
  const children = new Map<number, number[]>();
  const stats = new Map<number, ProcessStat>();
  for (const name of listProcesses()) {
    const stat = readStat(name);
    if (stat === null) continue;
    stats.set(Number(name), stat);
    children.set(stat.parent, [...(children.get(stat.parent) ?? []), Number(name)]);
  }
  if (!stats.has(root)) return null;
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  const tree = below(root).flatMap((pid) => stats.get(pid) ?? []);
  return {
    bytes: tree.reduce((sum, { bytes }) => sum + bytes, 0),
    cpuMs: tree.reduce((sum, { ownMs, waitedMs }) => sum + ownMs + waitedMs, 0),
  };
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** What the system says of a process; null when it has ended. */
function readStat(pid: string): ProcessStat | null {
  try {
    // The name of the program stands in parentheses before these fields, and may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = (from: number): number => (Number(fields[from]) + Number(fields[from + 1])) * TICK_MS;
    return { parent: Number(fields[1]), ownMs: ticks(11), waitedMs: ticks(13), bytes: Number(fields[21]) * PAGE_BYTES };
  } catch {
    return null;
  }
}

interface ProcessStat {
  readonly parent: number;
  readonly ownMs: number;
  /** Of ended children that it waited for. */
  readonly waitedMs: number;
  readonly bytes: number;
}

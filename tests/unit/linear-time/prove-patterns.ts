import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { check } from 'recheck';
import recheck from 'recheck/package.json' with { type: 'json' };
import type { SourcePattern } from './source-patterns.ts';

// Counted in steps, not in time, and from one seed, so that a busy machine finds the same; four rounds find all that
// more rounds do. Nothing needs the time limit but what is not proved.
const LIMITS = { timeout: 60_000, attackTimeout: null, incubationTimeout: null, randomSeed: 1, maxIteration: 4 };
const TOGETHER = 2;

const NO_ANSWER = 'not proved, since the process of recheck ended; run it again';

/** The digests of the patterns that were found fast; recheck would say the same of them each time. */
const PROVED_FILE = join(import.meta.dirname, 'proved-patterns.txt');
const PROVER = `recheck ${recheck.version} ${JSON.stringify(LIMITS)}`;

/** What makes patterns slow, or keeps them from being proved to be fast, each behind the place of its pattern. */
export async function findSlowPatterns(patterns: readonly SourcePattern[]): Promise<string[]> {
  const queue = [...patterns];
  const slow: string[] = [];
  const work = async (): Promise<void> => {
    for (let pattern = queue.pop(); pattern; pattern = queue.pop()) {
      const problem = await findSlowness(pattern);
      if (problem !== null) slow.push(`${pattern.file}:${pattern.line}: ${problem}`);
      // Without its process the checker never answers again.
      if (problem === NO_ANSWER) queue.length = 0;
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, work));
  return slow;
}

/** Tells whether a pattern was proved before, by the same prover. */
export function readProved(): (pattern: SourcePattern) => boolean {
  const [prover, ...digests] = readFileSync(PROVED_FILE, 'utf8').trimEnd().split('\n');
  const proved = new Set(prover === PROVER ? digests : []);
  return (pattern) => proved.has(digestOf(pattern));
}

/** Keeps that patterns were proved. */
export function writeProved(patterns: readonly SourcePattern[]): void {
  writeFileSync(PROVED_FILE, `${[PROVER, ...new Set(patterns.map(digestOf).toSorted())].join('\n')}\n`);
}

async function findSlowness({ source, flags }: SourcePattern): Promise<string | null> {
  const noAnswer = setTimeout(LIMITS.timeout + 10_000, null, { ref: false });
  const result = await Promise.race([check(source, flags, LIMITS), noAnswer]);
  if (result === null) return NO_ANSWER;
  if (result.status === 'vulnerable') return `slow on ${result.attack.pattern}`;
  return result.status === 'unknown' ? `not proved, ${result.error.kind}` : null;
}

function digestOf({ source, flags }: SourcePattern): string {
  return createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);
}

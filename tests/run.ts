// `npm test`: unit tests, tests of built sites, tests in a browser. Every part runs, so that one run shows all there is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { prepareSites } from './support/sites.ts';

const VITEST = ['vitest', 'run', '--project'];

/** Lanes run side by side, the parts of each in order: builds wait for each other, and leave a core to the rest. */
const LANES = [
  [[...VITEST, 'build']],
  [
    [...VITEST, 'unit'],
    ['playwright', 'test'],
  ],
] as const;

/** Runs a part, and prints what it says once it has ended: lanes would mix their words. */
async function runPart([command = '', ...args]: readonly string[]): Promise<readonly string[]> {
  const part = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  const [[status], ...printed] = await Promise.all([
    once(part, 'close') as Promise<[number | null]>,
    text(part.stdout),
    text(part.stderr),
  ]);
  console.log(printed.join(''));
  return status === 0 ? [] : [[command, ...args].join(' ')];
}

async function runLane(parts: readonly (readonly string[])[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const part of parts) failed.push(...(await runPart(part)));
  return failed;
}

prepareSites();
const failed = (await Promise.all(LANES.map(runLane))).flat();
if (failed.length > 0) {
  console.error(`Tests failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

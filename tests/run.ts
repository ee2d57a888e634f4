// `npm test`: unit tests, tests of built sites, tests in a browser. Every part runs, so that one run shows all there is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { prepareSites } from './support/sites.ts';

/** They run side by side: builds wait for each other, and leave a core to the browser. */
const PARTS = [
  ['vitest', 'run', '--config', 'tests/vitest.config.ts'],
  ['playwright', 'test', '--config', 'tests/playwright.config.ts'],
] as const;

/** Runs a part; prints what it says once it has ended, where it is not the first, whose words are shown as they come. */
async function runPart([command, ...args]: (typeof PARTS)[number], index: number): Promise<number | null> {
  const isFirst = index === 0;
  const part = spawn(command, args, {
    stdio: isFirst ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const [[status], ...printed] = await Promise.all([
    once(part, 'close') as Promise<[number | null]>,
    part.stdout ? text(part.stdout) : '',
    part.stderr ? text(part.stderr) : '',
  ]);
  said.push(printed.join(''));
  return status;
}

const said: string[] = [];

prepareSites();
const statuses = await Promise.all(PARTS.map(runPart));
console.log(said.join(''));
const failed = PARTS.filter((_, index) => statuses[index] !== 0).map(([command]) => command);
if (failed.length > 0) {
  console.error(`Tests failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

// `npm test`: unit tests, tests of built sites, tests in a browser. Every part runs, so that one run shows all that fails.
// `npm run test:unit -- PATTERN` and the like run one part, with the words of its own runner.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { prepareSites } from './support/sites.ts';

const PARTS = {
  unit: ['vitest', 'run', '--project', 'unit'],
  build: ['vitest', 'run', '--project', 'build'],
  e2e: ['playwright', 'test'],
} as const satisfies Record<string, readonly string[]>;

type Part = keyof typeof PARTS;

/** Lanes run side by side, the parts of each in order: builds wait for each other, and leave a core to the rest. */
const LANES: readonly (readonly Part[])[] = [['build'], ['unit', 'e2e']];

/** How much of a failed part is shown again at the end, where people and logs look first. */
const LAST_LINES = 80;
/** The ends of what failed parts printed. */
const ends: string[] = [];

const SHELL = process.platform === 'win32';

/** The folder for temporary files of all tests: it goes with them. */
const temporary = mkdtempSync(join(tmpdir(), 'daybook-tests-'));
process.env['TMPDIR'] = temporary;
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

const [part, ...words] = process.argv.slice(2);
if (part === undefined) await runAll();
else if (part in PARTS) runOne(part as Part);
else throw new Error(`\`${part}\` is no part of the tests: name one of ${Object.keys(PARTS).join(', ')}`);

/** Runs one part as if it were started by itself. */
function runOne(name: Part): void {
  const [command, ...args] = PARTS[name];
  process.exitCode = spawnSync(command, [...args, ...words], { stdio: 'inherit', shell: SHELL }).status ?? 1;
}

async function runAll(): Promise<void> {
  prepareSites();
  const failed = (await Promise.all(LANES.map(runLane))).flat();
  if (failed.length === 0) return;
  console.error(ends.join('\n\n'));
  console.error(`Tests failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

async function runLane(parts: readonly Part[]): Promise<readonly Part[]> {
  const failed: Part[] = [];
  for (const name of parts) if (!(await passes(name))) failed.push(name);
  return failed;
}

/** Runs a part, and prints its output once it has ended: lanes would mix their lines. */
async function passes(name: Part): Promise<boolean> {
  const [command, ...args] = PARTS[name];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: SHELL });
  const [[status], ...printed] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  console.log(printed.join(''));
  if (status !== 0)
    ends.push(
      `The end of what ${name} printed:\n${printed.join('').trimEnd().split('\n').slice(-LAST_LINES).join('\n')}`,
    );
  return status === 0;
}

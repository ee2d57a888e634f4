// `npm run fuzz -- --minutes 60`: proves anew that regular expressions take linear time, runs the tests of random values
// with ten times as many, and reads randomly damaged digests until the time is over. Each input that shows a fault is kept
// under `tests/fuzz/found/`. `--seed N` repeats a run.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { forgetTexts } from '../../src/text/read-text.ts';
import { seededRandom } from '../bench/random.ts';
import { ROOT } from '../support/build-site.ts';
import { selectRepeating } from '../unit/linear-time/bounded-patterns.ts';
import { findSlowPatterns, writeProved } from '../unit/linear-time/prove-patterns.ts';
import { readSourcePatterns, recordComposedPatterns } from '../unit/linear-time/source-patterns.ts';
import { damageText, readCorpus } from './corpus.ts';
import { findFault } from './find-fault.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } });
await proveAll();
tryMore();
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const end = performance.now() + Number(values.minutes) * 60_000;
const folder = join(ROOT, 'tests/fuzz/found');
const corpus = readCorpus();
const random = seededRandom(seed);
const faults = new Map<string, string>();

let inputs = 0;
for (; performance.now() < end; inputs += 1) {
  const { path, bytes } = damageText(corpus, random);
  const fault = findFault({ path, bytes });
  if (inputs % 1_000 === 0) forgetTexts();
  if (fault === null || faults.has(fault)) continue;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${seed}-${inputs}-${path.slice(path.lastIndexOf('/') + 1)}`);
  writeFileSync(file, bytes);
  faults.set(fault, file);
  console.log(`${fault}\n  ${file}`);
}
console.log(`${inputs} damaged digests of ${corpus.length} files (seed ${seed}): ${faults.size} kinds of faults`);
if (faults.size > 0) process.exitCode = 1;

/** Runs the tests of which `npm test` makes a sample of tries. */
function tryMore(): void {
  const files = globSync('tests/unit/**/*.test.ts', { cwd: ROOT }).filter((file) =>
    readFileSync(join(ROOT, file), 'utf8').includes('FUZZ_TIMES'),
  );
  const args = ['run', '--project', 'unit', ...files];
  const { status } = spawnSync('vitest', args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, FUZZ_TIMES: '10' },
  });
  if (status !== 0) process.exitCode = 1;
}

/** What `npm test` does not prove again. */
async function proveAll(): Promise<void> {
  const { literals, calls } = readSourcePatterns();
  const patterns = selectRepeating([...literals, ...recordComposedPatterns(calls.map(({ file }) => file))]);
  const slow = await findSlowPatterns(patterns);
  console.log([`${patterns.length} regular expressions: ${slow.length} are not linear`, ...slow].join('\n  '));
  if (slow.length > 0) process.exitCode = 1;
  else writeProved(patterns);
}

// `npm run fuzz -- --minutes 60`: reads randomly damaged digests until the time is over, and keeps each input that shows a
// fault under `tests/fuzz/found/`. `--seed N` repeats a run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { forgetTexts } from '../../src/text/read-text.ts';
import { seededRandom } from '../bench/random.ts';
import { ROOT } from '../support/build-site.ts';
import { damageText, readCorpus } from './corpus.ts';
import { findFault } from './find-fault.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } });
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

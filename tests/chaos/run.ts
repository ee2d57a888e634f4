// `npm run chaos`: what faults leave behind: killed builds, builds that share folders, full disks, damaged content.
import { runEdits } from '../support/edit-runs.ts';
import { killBuilds } from '../support/kill-builds.ts';
import { mutateContent } from '../support/mutate-content.ts';
import { buildOnFullDisks, buildTogether } from '../support/shared-builds.ts';

const KILLS = 50;
const EDITS = 300;
const PAIRS = 4;
const MUTATIONS = 300;

const { kills, old, fresh, finished, broken, endsClean } = await killBuilds(KILLS);
console.log(`${kills} builds killed: the old site stood ${old} times, the new one ${fresh} times`);
console.log(`${finished} times the swap had to be finished first; ${broken.length} times no whole site was left`);
console.log(endsClean ? 'The next build equals a clean one' : 'The next build differs from a clean one');
report(endsClean ? broken : [...broken, 'the build after the kills differs from a clean one']);

const editSeed = Date.now() % 1_000_000;
const edited = await runEdits(EDITS, editSeed);
console.log(`${EDITS} edits (seed ${editSeed}) in ${edited.builds} builds, each compared with a clean one`);
report(edited.broken);

const together = await buildTogether(PAIRS);
console.log(`${together.builds} builds of two checkouts with one OUT_DIR and CACHE_DIR, two at once`);
report(together.broken);

const full = buildOnFullDisks();
console.log(full ? `${full.builds} builds on full disks` : 'Full disks were not tried: no disk can be mounted here');
report(full?.broken ?? []);

const seed = Date.now() % 1_000_000;
const mutated = mutateContent(MUTATIONS, seed);
console.log(
  `${MUTATIONS} mutations of content (seed ${seed}): the check accepted ${mutated.accepted}, in ${mutated.builds} builds`,
);
report(mutated.broken);

function report(problems: readonly string[]): void {
  console.log(`  ${problems.length} problems`);
  for (const problem of problems) console.log(problem.replace(/^/gm, '  '));
  if (problems.length > 0) process.exitCode = 1;
}

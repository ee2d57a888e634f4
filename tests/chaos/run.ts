// `npm run chaos`: kills 50 builds at moments spread over the time that one takes, and prints what they left behind.
import { killBuilds } from '../support/kill-builds.ts';

const KILLS = 50;

const { kills, old, fresh, finished, broken, endsClean } = await killBuilds(KILLS);
console.log(`${kills} builds killed: the old site stood ${old} times, the new one ${fresh} times`);
console.log(`${finished} times the swap had to be finished first; ${broken.length} times no whole site was left`);
for (const problem of broken) console.log(`  ${problem}`);
console.log(endsClean ? 'The next build equals a clean one' : 'The next build differs from a clean one');
if (broken.length > 0 || !endsClean) process.exitCode = 1;

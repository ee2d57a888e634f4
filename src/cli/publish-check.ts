// The steps of publishing between import and deployment, in order; the first step that fails ends it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readOptions } from './options.ts';

const { values } = readOptions(
  { about: 'Checks content, builds, and checks the site: all that publishing does before it deploys.' },
  {
    join: {
      type: 'boolean',
      default: false,
      about: 'joins the parts that were made of the pages, as `npm run join` does',
    },
    against: {
      type: 'string',
      value: 'FILE|URL',
      about: 'a permalinks.txt, as of the live site, to compare with as well',
    },
  },
);
const RUN = fileURLToPath(new URL('run.mjs', import.meta.url));
const STEPS: readonly (readonly [command: string, ...args: string[]])[] = [
  ['check-content', '--brief'],
  [values.join ? 'join' : 'build'],
  ['check'],
  ...(values.against === undefined ? [] : [['check-permalinks', '--against', values.against] as const]),
];

for (const [command, ...args] of STEPS) {
  console.log(`\n${[command, ...args].join(' ')}`);
  const { status } = spawnSync(process.execPath, [RUN, command, ...args], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`Nothing is published: ${command} failed, see above`);
    process.exit(status ?? 1);
  }
}
console.log('\nReady to publish');

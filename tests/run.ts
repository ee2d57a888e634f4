// `npm test`: unit tests, tests of built sites, tests in a browser. Every part runs, so that one run shows all there is.
import { spawnSync } from 'node:child_process';
import { prepareSites } from './support/sites.ts';

const PARTS = [
  ['vitest', 'run', '--config', 'tests/vitest.config.ts'],
  ['playwright', 'test', '--config', 'tests/playwright.config.ts'],
] as const;

prepareSites();
const failed = PARTS.filter(([command, ...args]) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`Tests failed: ${failed.map(([command]) => command).join(', ')}`);
  process.exitCode = 1;
}

// Types, style, formatting and what nothing uses, one after the other; every tool runs, so that one run shows all there is to mend.
import { spawnSync } from 'node:child_process';

const STEPS = [
  ['astro', 'check', '--minimumSeverity', 'warning'],
  ['eslint', '--max-warnings', '0', '.'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['knip'],
] as const;

const failed = STEPS.filter(([command, ...args]) => {
  console.log(`${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`Lint failed: ${failed.map(([command]) => command).join(', ')}`);
  process.exitCode = 1;
}

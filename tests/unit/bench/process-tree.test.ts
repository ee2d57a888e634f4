import { describe, expect, test } from 'vitest';
import { runMeasured } from '../../bench/process-tree.ts';

const SPIN =
  'const used = () => { const { user, system } = process.cpuUsage(); return user + system; }; while (used() < 300_000);';
const node = (script: string): string[] => [process.execPath, '--eval', script];

describe('runMeasured', () => {
  test('gives what a command printed', async () => {
    expect((await runMeasured(node('console.log(1)'))).stdout).toBe('1\n');
  });

  test('passes the folder and the environment on', async () => {
    const env = { ...process.env, LAMP: 'lit' };
    const { stdout } = await runMeasured(node('console.log(process.env.LAMP, process.cwd())'), { cwd: '/', env });
    expect(stdout).toBe('lit /\n');
  });

  test('throws what a failed command printed', async () => {
    await expect(runMeasured(node('console.error("no ink"); process.exit(3)'))).rejects.toThrow(
      /ended with 3:\nno ink/,
    );
  });

  test('throws where there is no such program', async () => {
    await expect(runMeasured(['no-such-program'])).rejects.toThrow(/ENOENT/);
  });

  test.runIf(process.platform === 'linux')('counts memory and CPU time of a process below the command', async () => {
    const script = `require('node:child_process').spawnSync(process.execPath, ['--eval', ${JSON.stringify(SPIN)}])`;
    const [alone, both] = [await runMeasured(node(SPIN)), await runMeasured(node(script))];
    expect(both.cpuMs).toBeGreaterThanOrEqual(300);
    expect(both.peakBytes).toBeGreaterThan(1.2 * (alone.peakBytes ?? Infinity));
  });
});

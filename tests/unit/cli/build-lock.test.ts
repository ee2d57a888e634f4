import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { withBuildLock } from '../../../src/cli/build-lock.ts';
import { ROOT, temporaryFolder } from '../../support/build-site.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A process that writes `+` when its build starts and `-` when it ends. */
const BUILDER = `
  import { appendFileSync } from 'node:fs';
  import { setTimeout } from 'node:timers/promises';
  import { withBuildLock } from './src/cli/build-lock.ts';
  const [file, log] = process.argv.slice(1);
  await withBuildLock(async () => {
    appendFileSync(log, '+');
    await setTimeout(20);
    appendFileSync(log, '-');
  }, file);
`;

async function build(file: string, log: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', BUILDER, file, log], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  await once(child, 'close');
}

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

describe('withBuildLock', () => {
  test('lets builds run one after the other, also when all of them find the lock of a process that was killed', async () => {
    const folder = temporaryFolder('lock');
    const [file, log] = [join(folder, 'build.lock'), join(folder, 'log')];
    writeFileSync(file, String(endedProcess()));
    await Promise.all(Array.from({ length: 6 }, () => build(file, log)));
    expect(readFileSync(log, 'utf8')).toBe('+-'.repeat(6));
    expect(existsSync(file)).toBe(false);
  });

  test('is released when a build fails', async () => {
    const file = join(temporaryFolder('lock'), 'build.lock');
    await expect(withBuildLock(() => Promise.reject(new Error('no')), file)).rejects.toThrow('no');
    expect(await withBuildLock(() => Promise.resolve('yes'), file)).toBe('yes');
  });
});

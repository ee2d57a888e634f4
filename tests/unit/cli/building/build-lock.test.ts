import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { withBuildLocks } from '../../../../src/cli/building/build-lock.ts';
import { ROOT, temporaryFolder } from '../../../support/build-site.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A process that writes `+` when its build starts and `-` when it ends. */
const BUILDER = `
  import { appendFileSync } from 'node:fs';
  import { setTimeout } from 'node:timers/promises';
  import { withBuildLocks } from './src/cli/building/build-lock.ts';
  const [file, log] = process.argv.slice(1);
  await withBuildLocks([file], async () => {
    appendFileSync(log, '+');
    await setTimeout(20);
    appendFileSync(log, '-');
  }, { report: () => undefined });
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

/** The content of the lock of a process. */
const lockOf = (pid: number, fields: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ pid, start: null, host: hostname(), checkout: '/elsewhere', ...fields });

describe('withBuildLocks', () => {
  test('lets builds run one after the other, also when all of them find the lock of a process that was killed', async () => {
    const folder = temporaryFolder('lock');
    const [file, log] = [join(folder, 'build.lock'), join(folder, 'log')];
    writeFileSync(file, lockOf(endedProcess()));
    await Promise.all(Array.from({ length: 6 }, () => build(file, log)));
    expect(readFileSync(log, 'utf8')).toBe('+-'.repeat(6));
    expect(existsSync(file)).toBe(false);
  });

  test('is released when a build fails', async () => {
    const files = [join(temporaryFolder('lock'), 'a.lock'), join(temporaryFolder('lock'), 'b.lock')];
    await expect(withBuildLocks(files, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(files.filter((file) => existsSync(file))).toEqual([]);
    expect(await withBuildLocks(files, () => Promise.resolve('yes'))).toBe('yes');
  });

  test.each([
    ['an empty file, as a full disk leaves it', ''],
    ['a file that no build writes', 'mine'],
    ['the lock of a process whose number another process has now', lockOf(process.pid, { start: 'long ago' })],
  ])('takes %s for no lock', async (_, text) => {
    const file = join(temporaryFolder('lock'), 'build.lock');
    writeFileSync(file, text);
    expect(await withBuildLocks([file], () => Promise.resolve('yes'))).toBe('yes');
  });

  test.each([
    ['a build that runs', {}, 'in `/elsewhere`'],
    ['a build on another machine', { host: 'harbour' }, 'on harbour in `/elsewhere`'],
  ])('says whom it waits for, and ends after a while: %s', async (_, fields, where) => {
    const file = join(temporaryFolder('lock'), 'build.lock');
    const start = spawnSync('cut', ['-d', ' ', '-f', '22', `/proc/${process.ppid}/stat`], {
      encoding: 'utf8',
    }).stdout.trim();
    writeFileSync(file, lockOf(process.ppid, { start: start || null, ...fields }));
    const said: string[] = [];
    const options = { timeout: 500, report: (message: string) => said.push(message) };
    const waiting = withBuildLocks([file], () => Promise.resolve('yes'), options);
    await expect(waiting).rejects.toThrow(`delete \`${file}\` if it no longer runs`);
    expect(said).toEqual([`Waiting for the build of process ${process.ppid} ${where}`]);
    expect(existsSync(file)).toBe(true);
  });
});

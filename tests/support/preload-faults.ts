// Preloaded into a command (`node --import`): sets its clock, and kills it at one of its writes.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { PLAY_TODAY, PLAY_KILL_AT, PLAY_COUNT_WRITES } = process.env;

if (PLAY_TODAY !== undefined) {
  const offset = Date.parse(`${PLAY_TODAY}T12:00:00Z`) - Date.now();
  const realNow = Date.now;
  Date.now = () => realNow() + offset;
  globalThis.Date = class extends Date {
    constructor(...values: readonly unknown[]) {
      super(...((values.length === 0 ? [Date.now()] : values) as [number]));
    }
  } as DateConstructor;
}

/** Calls so far of what writing a file consists of. */
let calls = 0;

function isLast(): boolean {
  calls += 1;
  return calls === Number(PLAY_KILL_AT);
}

const { mkdirSync, renameSync, rmSync, writeFileSync } = fs;
const die = (): void => void process.kill(process.pid, 'SIGKILL');

fs.writeFileSync = (file, text, options) => {
  if (!isLast()) return writeFileSync(file, text, options);
  writeFileSync(file, String(text).slice(0, String(text).length / 2));
  die();
};
fs.renameSync = (from, to) => (isLast() ? die() : renameSync(from, to));
fs.rmSync = (path, options) => (isLast() ? die() : rmSync(path, options));
fs.mkdirSync = ((path: string, options: { recursive: true }) =>
  isLast() ? die() : mkdirSync(path, options)) as typeof fs.mkdirSync;
syncBuiltinESMExports();

if (PLAY_COUNT_WRITES !== undefined) process.on('exit', () => console.log(`${calls} calls`));

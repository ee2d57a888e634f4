import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a text file whole or not at all: aside, through to the disk, then in place of the old one.
 * @returns whether anything changed
 */
export function writeWhole(file: string, text: string): boolean {
  // One name for every run, and a hidden one: what a killed run left is no content, and the next run takes it away.
  const aside = join(dirname(file), `.${basename(file)}.part`);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) {
    rmSync(aside, { force: true });
    return false;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(aside, text, { flush: true });
  renameSync(aside, file);
  return true;
}

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file atomically: to a temporary file, flushed to the disk, then renamed over the old one.
 * @returns whether anything changed
 */
export function writeWhole(file: string, content: string | Uint8Array): boolean {
  // A fixed, hidden name: what a killed run left is not content, and the next run overwrites it.
  const aside = join(dirname(file), `.${basename(file)}.part`);
  if (existsSync(file) && readFileSync(file).equals(Buffer.from(content))) {
    rmSync(aside, { force: true });
    return false;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(aside, content, { flush: true });
  renameSync(aside, file);
  return true;
}

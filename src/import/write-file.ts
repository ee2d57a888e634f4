import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a text file whole or not at all: aside, through to the disk, then in place of the old one.
 * @returns whether anything changed
 */
export function writeWhole(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  mkdirSync(dirname(file), { recursive: true });
  // One name for every run: what a killed run left is written over by the next.
  const aside = `${dirname(file)}/.${file.slice(dirname(file).length + 1)}.part`;
  const descriptor = openSync(aside, 'w');
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(aside, file);
  return true;
}

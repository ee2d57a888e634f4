import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWhole } from '../../../src/import/write-file.ts';
import { emptyContent } from '../../support/source-server.ts';

describe('writeWhole', () => {
  test('writes a file and the folders above it, and says whether it changed', () => {
    const file = join(emptyContent(), 'a/b/c.txt');
    expect([writeWhole(file, 'é'), writeWhole(file, 'é'), writeWhole(file, 'ö')]).toEqual([true, false, true]);
    expect(readFileSync(file, 'utf8')).toBe('ö');
  });

  test('leaves nothing beside the file, not even what a killed run left', () => {
    const folder = emptyContent();
    const file = join(folder, 'c.txt');
    writeFileSync(join(folder, '.c.txt.part'), 'hal');
    writeWhole(file, 'whole');
    writeFileSync(join(folder, '.c.txt.part'), 'hal');
    writeWhole(file, 'whole');
    expect(readdirSync(folder)).toEqual(['c.txt']);
  });
});

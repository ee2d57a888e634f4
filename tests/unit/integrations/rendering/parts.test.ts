import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  hashPlan,
  isInPart,
  joinParts,
  parsePart,
  WHOLE,
  writePart,
} from '../../../../src/integrations/rendering/parts.ts';
import { temporaryFolder } from '../../../support/build-site.ts';

const files = Array.from({ length: 3000 }, (_, index) => `papers/2511.${index}/index.html`);

/** Writes a part with one file. */
function write(partsDir: string, index: number, plan = 'plan', count = 2): string {
  const siteDir = temporaryFolder('part');
  writeFileSync(join(siteDir, `${index}.html`), `page ${index}`);
  return writePart(partsDir, { index, count }, { plan, keys: new Map([[`${index}.html`, `key ${index}`]]), siteDir });
}

describe('parsePart', () => {
  test('reads which of how many', () => {
    expect(parsePart('2/8')).toEqual({ index: 2, count: 8 });
    expect(parsePart('256/256')).toEqual({ index: 256, count: 256 });
  });
  test.each(['', '2', '0/8', '9/8', '1/257', '1/0', '-1/8', '2/8/3', ' 2/8'])('refuses `%s`', (text) =>
    expect(() => parsePart(text)).toThrow(`\`${text}\` is no part`),
  );
});

describe('isInPart', () => {
  test('gives each file to one part, and parts about as many', () => {
    const parts = [1, 2, 3, 4].map((index) => files.filter((file) => isInPart(file, { index, count: 4 })));
    expect(parts.flat().toSorted()).toEqual(files.toSorted());
    for (const part of parts) expect(Math.abs(part.length - files.length / 4)).toBeLessThan(100);
  });
  test('gives all files to the only part', () => expect(files.every((file) => isInPart(file, WHOLE))).toBe(true));
});

describe('hashPlan', () => {
  const inputs = { all: 'a', common: 'c' };
  const plan = { kinds: new Map(), stale: new Set(['a', 'b']), pictured: new Map(), planned: new Map() };

  test('is the same in any order of files, and another of other files or content', () => {
    expect(hashPlan(inputs, { ...plan, stale: new Set(['b', 'a']) })).toBe(hashPlan(inputs, plan));
    expect(hashPlan(inputs, { ...plan, stale: new Set(['a']) })).not.toBe(hashPlan(inputs, plan));
    expect(hashPlan({ ...inputs, all: 'b' }, plan)).not.toBe(hashPlan(inputs, plan));
  });
});

describe('joinParts', () => {
  test('puts files and keys together, and says of which plan they are', () => {
    const [partsDir, siteDir] = [temporaryFolder('parts'), temporaryFolder('site')];
    for (const index of [1, 2]) write(partsDir, index);
    expect(joinParts(partsDir, ['other', 'plan'], siteDir)).toEqual({
      plan: 'plan',
      keys: new Map([
        ['1.html', 'key 1'],
        ['2.html', 'key 2'],
      ]),
    });
    expect(readFileSync(join(siteDir, '2.html'), 'utf8')).toBe('page 2');
  });

  test('takes no part that was made of another plan, or not written to its end', () => {
    const partsDir = temporaryFolder('parts');
    write(partsDir, 1);
    write(partsDir, 2, 'older');
    mkdirSync(join(partsDir, '2-of-3/site'), { recursive: true });
    expect(() => joinParts(partsDir, ['plan'], temporaryFolder('site'))).toThrow(/^Part 2\/2 is missing in/);
    write(partsDir, 2);
    expect(joinParts(partsDir, ['plan'], temporaryFolder('site')).keys.size).toBe(2);
  });

  test('a part replaces the one that was made before', () => {
    const partsDir = temporaryFolder('parts');
    const folder = write(partsDir, 1, 'older', 1);
    expect(write(partsDir, 1, 'plan', 1)).toBe(folder);
    expect(joinParts(partsDir, ['plan'], temporaryFolder('site')).plan).toBe('plan');
  });

  test('refuses a folder without parts, and parts of other plans', () => {
    const partsDir = temporaryFolder('parts');
    expect(() => joinParts(join(partsDir, 'none'), ['plan'], partsDir)).toThrow(/^No parts stand in/);
    write(partsDir, 1, 'older', 1);
    expect(() => joinParts(partsDir, ['plan'], partsDir)).toThrow('were made of other content');
  });
});

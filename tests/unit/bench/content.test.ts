import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { correctedText, correctOldAbstract, newestDay, withholdNewestDay } from '../../bench/builds/content.ts';
import { PROFILES, writeSyntheticArchive } from '../../bench/synthetic-archive.ts';
import { temporaryFolder } from '../../support/build-site.ts';

/** A content folder of three days. */
function contentFolder(): string {
  const folder = join(temporaryFolder('bench'), 'content');
  writeSyntheticArchive(folder, 90, PROFILES.huggingface);
  return folder;
}

function digestsIn(folder: string): Record<string, string> {
  const digests = join(folder, 'digests/2023');
  return Object.fromEntries(readdirSync(digests).map((name) => [name, readFileSync(join(digests, name), 'utf8')]));
}

describe('newestDay', () => {
  test.each([
    ['the file of the newest date', ['2024/2024-01-02.json', '2023/2023-12-31.json'], ['2024/2024-01-02.json']],
    [
      'all files of that date',
      ['2024-01-02-b.md', '2024-01-02.md', '2024-01-01.md'],
      ['2024-01-02-b.md', '2024-01-02.md'],
    ],
    ['the last file by name, where none is dated', ['b.md', 'c.md', 'a.md'], ['c.md']],
    ['nothing of nothing', [], []],
  ])('is %s', (_, paths, expected) => {
    expect(newestDay(paths)).toEqual(expected);
  });
});

describe('withholdNewestDay', () => {
  test('takes the newest day out, and puts it back', () => {
    const folder = contentFolder();
    const before = digestsIn(folder);
    const putBack = withholdNewestDay(folder);
    expect(Object.keys(digestsIn(folder))).toEqual(['2023-05-04.json', '2023-05-05.json']);
    putBack();
    expect(digestsIn(folder)).toEqual(before);
  });
});

describe('correctOldAbstract', () => {
  test('changes one word of one old digest', () => {
    const folder = contentFolder();
    const before = digestsIn(folder);
    correctOldAbstract(folder);
    const after = digestsIn(folder);
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed).toEqual(['2023-05-04.json']);
    expect(after['2023-05-04.json']?.length).toBe((before['2023-05-04.json']?.length ?? 0) + 1);
  });
});

describe('correctedText', () => {
  test('corrects a long word that stands in the digest once', () => {
    expect(correctedText('# A lamp\nA lamp for voyagers', 'A lamp for voyagers')).toBe(
      '# A lamp\nA lamp for voyagerss',
    );
  });

  test.each([
    ['a title has as well', '# Voyagers: for voyagers\nA lamp for voyagers', 'A lamp for voyagers'],
    ['the digest has in another form', 'A lamp for voya-\ngers', 'A lamp for voyagers'],
    ['are short', 'A lamp for ships', 'A lamp for ships'],
  ])('corrects no word of those that %s', (_, digest, abstract) => {
    expect(correctedText(digest, abstract)).toBeNull();
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { toDataIndex } from '../../../../src/export/data/data-index.ts';
import { toJsonLines } from '../../../../src/export/data/paper-line.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const { archive } = archiveOf([
  digest('2024-12-31', [{ title: 'A' }, { title: 'B' }]),
  digest('2025-01-01', [{ title: 'C' }]),
  digest('2025-02-01', [{ title: 'C' }]),
]);

const hash = (text: string) => ({
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
});

describe('toDataIndex', () => {
  test('names the file of each month, relative to itself, with its papers and the hash of its bytes', () => {
    expect(JSON.parse(toDataIndex(archive))).toMatchObject({
      version: 2,
      site: 'http://localhost:4321',
      base: '',
      newest: '2025-02-01',
      schema: 'schema.json',
      files: [
        { path: '2024-12.jsonl', papers: 2, ...hash(toJsonLines(archive, '2024-12')) },
        { path: '2025-01.jsonl', papers: 1, ...hash(toJsonLines(archive, '2025-01')) },
        { path: '2025-02.jsonl', papers: 0, ...hash('') },
      ],
    });
  });

  test('takes the hash of a file that is known, and makes the others', () => {
    const known = new Map([['data/2024-12.jsonl', { bytes: 7, sha256: 'known' }]]);
    expect(JSON.parse(toDataIndex(archive, known))).toMatchObject({
      files: [
        { path: '2024-12.jsonl', papers: 2, bytes: 7, sha256: 'known' },
        { path: '2025-01.jsonl', papers: 1, ...hash(toJsonLines(archive, '2025-01')) },
        { path: '2025-02.jsonl', papers: 0 },
      ],
    });
  });

  test('names no month of an empty archive', () => {
    expect(JSON.parse(toDataIndex(archiveOf([]).archive))).toMatchObject({ version: 2, newest: null, files: [] });
  });
});

import { describe, expect, test } from 'vitest';
import { parseLedger } from '../../../src/archive/ledger.ts';
import { newLedgerLines } from '../../../src/check/ledger.ts';
import { archiveOf, digest } from '../support/sources.ts';

describe('newLedgerLines', () => {
  test('are the paths that the ledger lacks, each with its file', () => {
    const { archive } = archiveOf([digest('2024-03-01', [{ title: 'Lamps' }])]);
    expect(newLedgerLines(archive, parseLedger('/papers/lamps/'))).toEqual([
      '/atom.xml',
      '/feed.json',
      '/feed.xml',
      '/papers/date/2024-03-01/ # digests/2024-03-01.md',
      '/papers/month/2024-03/ # digests/2024-03-01.md',
      '/papers/week/2024-W09/ # digests/2024-03-01.md',
      '/papers/year/2024/ # digests/2024-03-01.md',
    ]);
  });
});

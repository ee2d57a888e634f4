import { describe, expect, test } from 'vitest';
import { fewestPapers } from '../../../src/archive/fewest-papers.ts';

describe('fewestPapers', () => {
  test.each([
    [0, true, 3],
    [24_999, true, 3],
    [25_000, true, 4],
    [40_000, true, 7],
    [40_000, false, 3],
  ])('of an archive of %d papers, with a ledger (%j), is %d', (papers, hasLedger, fewest) =>
    expect(fewestPapers(papers, hasLedger)).toBe(fewest),
  );
});

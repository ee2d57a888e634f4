import { describe, expect, test } from 'vitest';
import { formatLedgerLine, paperSegment, parseLedger, publishedSlugs } from '../../../src/archive/ledger.ts';

describe('parseLedger and formatLedgerLine', () => {
  test.each([
    ['/papers/a/', { path: '/papers/a/', origin: null }],
    ['/papers/a/ # digests/2025-01-02.md', { path: '/papers/a/', origin: 'digests/2025-01-02.md' }],
  ])('read and write %s', (text, line) => {
    expect(parseLedger(text)).toEqual([{ ...line, line: 1 }]);
    expect(formatLedgerLine(line)).toBe(text);
  });

  test('skip comments and blank lines, but count them', () => {
    expect(parseLedger('# Published\n\n/papers/a/\n')).toEqual([{ path: '/papers/a/', origin: null, line: 3 }]);
  });
});

describe('publishedSlugs', () => {
  test('are those of one kind of path', () => {
    const ledger = parseLedger('/authors/ada-byron/\n/authors/\n/organizations/quay/\n/papers/authors/');
    expect([...publishedSlugs(ledger, (slug) => `/authors/${slug}/`)]).toEqual(['ada-byron']);
  });
});

describe('paperSegment', () => {
  test.each([
    ['/papers/2409.04828/', '2409.04828'],
    ['/papers/math/0309136/', 'math/0309136'],
    ['/papers/date/2025-11-05/', null],
    ['/topics/lamps/', null],
  ])('of %s is %s', (path, segment) => expect(paperSegment(path)).toBe(segment));
});

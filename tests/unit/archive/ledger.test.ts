import { describe, expect, test } from 'vitest';
import { formatLedgerLine, paperSegment, parseLedger, publishedSlugs } from '../../../src/archive/ledger.ts';

describe('parseLedger and formatLedgerLine', () => {
  test.each([
    ['/papers/a/', { path: '/papers/a/', origin: null, identity: null }],
    ['/papers/a/ # digests/a.md', { path: '/papers/a/', origin: 'digests/a.md', identity: null }],
    ['/papers/a/ # digests/#1.md', { path: '/papers/a/', origin: 'digests/#1.md', identity: null }],
    ['/papers/a/ # digests/a.md # 2501.00001', { path: '/papers/a/', origin: 'digests/a.md', identity: '2501.00001' }],
  ])('read and write %s', (text, line) => {
    expect(parseLedger(text)).toEqual([{ ...line, line: 1 }]);
    expect(formatLedgerLine(line)).toBe(text);
  });

  test('skip comments and blank lines, but count them', () => {
    expect(parseLedger('# Published\n\n/papers/a/\n')).toEqual([
      { path: '/papers/a/', origin: null, identity: null, line: 3 },
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('reads every line, whatever ends it: %j', (end) => {
    expect(parseLedger(['/papers/a/', '/papers/b/', ''].join(end)).map(({ path, line }) => [path, line])).toEqual([
      ['/papers/a/', 1],
      ['/papers/b/', 2],
    ]);
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

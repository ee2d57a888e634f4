import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookupBucket, lookupHits, parseLookupRows, titleKey, type LookupRow } from '../../../src/search/lookup.ts';

describe('titleKey', () => {
  test.each([
    ['PC^2: Clouds', 'PC²: clouds'],
    ['$\\mathcal{O}(n^2)$ Bounds', 'O(n²) Bounds'],
    ['$\\alpha$-Fairness', 'α-fairness'],
    ['Learning $\\varepsilon$-nets', 'Learning ε-nets'],
    ['Fréchet—distance', 'Frechet distance'],
    ['\\textsc{Code}World', 'CodeWorld'],
  ])('is the same for %j and %j', (a, b) => {
    expect(titleKey(a)).toBe(titleKey(b));
  });

  test('keeps letters of any script', () => {
    expect(titleKey('日本語の題名')).not.toBe('');
  });
});

describe('lookupBucket', () => {
  test('is a file of the table for any key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(16), (key, bits) => {
        const number = parseInt(lookupBucket(key, bits).replace('.json', ''), 16);
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThan(2 ** bits);
      }),
    );
  });

  test('never changes, as pages of an older build may be open', () => {
    expect([lookupBucket('2511.02778', 16), lookupBucket('題名', 16)]).toEqual(['8cf1.json', '835d.json']);
  });
});

describe('lookupHits', () => {
  const rows: LookupRow[] = [
    ['', '/papers/clouds/', 'Clouds', '2025-01-02'],
    ['clouds', '/papers/clouds/', 'Clouds', '2025-01-02'],
    ['old-name', '/papers/rain/', 'Rain', '2025-01-03'],
  ];

  test.each([
    ['clouds', ['/papers/clouds/']],
    ['old-name', ['/papers/rain/']],
    ['rain', []],
  ])('lists the papers of the key %j without duplicates', (key, permalinks) => {
    expect(lookupHits(rows, key).map(({ permalink }) => permalink)).toEqual(permalinks);
  });
});

describe('parseLookupRows', () => {
  test('reads a bucket', () => {
    const rows: LookupRow[] = [['', '/papers/a/', 'A', '2025-01-01']];
    expect(parseLookupRows(JSON.stringify(rows))).toEqual(rows);
  });

  test.each(['', '{}', '<html>', '[["a"', '[["a", "b", "c"]]', '[["a", "b", "c", 1]]'])('throws for %j', (text) => {
    expect(() => parseLookupRows(text)).toThrow();
  });
});

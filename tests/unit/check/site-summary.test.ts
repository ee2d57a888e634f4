import { describe, expect, test } from 'vitest';
import { bytesByPart, comparePages, formatBytes } from '../../../src/check/site-summary.ts';

const files = (hashes: Readonly<Record<string, string>>) =>
  Object.entries(hashes).map(([path, sha256]) => ({ path, bytes: 1, sha256 }));

describe('comparePages', () => {
  const before = files({ 'index.html': 'a', 'old/index.html': 'b', 'same/index.html': 'c', 'feed.xml': 'd' });

  test.each([
    ['the same pages', before, 3, { added: 0, changed: 0, removed: 0 }],
    [
      'other pages',
      files({ 'index.html': 'x', 'same/index.html': 'c', 'new/index.html': 'e' }),
      3,
      { added: 1, changed: 1, removed: 1 },
    ],
    [
      'other files alone',
      files({ ...Object.fromEntries(before.map(({ path, sha256 }) => [path, sha256])), 'feed.xml': 'x' }),
      3,
      { added: 0, changed: 0, removed: 0 },
    ],
    ['no pages', [], 0, { added: 0, changed: 0, removed: 3 }],
  ])('counts what differs: %s', (_, after, pages, changes) =>
    expect(comparePages(before, after)).toEqual({ pages, changes }),
  );

  test('compares with nothing where there is no earlier site', () => {
    expect(comparePages(null, before)).toEqual({ pages: 3, changes: null });
  });
});

describe('bytesByPart', () => {
  test('adds up the bytes of each part, in the order of the table', () => {
    const sizes = {
      '_astro/a.css': 1,
      '404.html': 2,
      'authors/ada/index.html': 4,
      'feed.xml': 8,
      'pagefind/manifest.json': 16,
      'papers/a/index.html': 32,
      'papers/灯台/index.html': 64,
    };
    const kinds = new Map([
      ['404.html', 'notFound'],
      ['authors/ada/index.html', 'name'],
      ['feed.xml', 'rss'],
      ['papers/a/index.html', 'paper'],
      ['papers/灯台/index.html', 'paper'],
    ] as const);
    expect(
      bytesByPart(
        Object.entries(sizes).map(([path, bytes]) => ({ path, bytes })),
        kinds,
      ),
    ).toEqual([
      { part: 'papers', bytes: 96 },
      { part: 'people', bytes: 4 },
      { part: 'search', bytes: 16 },
      { part: 'feeds', bytes: 8 },
      { part: 'other', bytes: 3 },
    ]);
  });
});

describe('formatBytes', () => {
  test('has no bytes a paper where there is none', () => {
    expect(formatBytes([{ part: 'other', bytes: 1500 }], 0)).toBe(
      ['        kB  a paper', 'other  1.5        –', 'all    1.5        –'].join('\n'),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTitles, encodeTitles, MOST_FREQUENT, placeOfPaper, titleBucket } from '../../../src/search/titles.ts';
import { shardOf } from './engine/fake-shards.ts';

const word = fc.record({
  papers: fc.nat(100_000),
  titles: fc
    .uniqueArray(
      fc.record({
        paper: fc.nat(100_000),
        forms: fc.integer({ min: 1, max: 4 }),
        step: fc.integer({ min: 0, max: 255 }),
      }),
      { selector: ({ paper }) => paper },
    )
    .map((titles) =>
      titles
        .toSorted((a, b) => a.paper - b.paper)
        .map(({ step, ...title }) => ({ ...title, frequency: (step / 255) * MOST_FREQUENT })),
    ),
});

describe('encodeTitles', () => {
  test('is the inverse of decodeTitles, which leaves out words that are not asked for', () => {
    const words = fc.uniqueArray(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1 }), word), {
      selector: ([stem]) => stem.normalize().toWellFormed(),
    });
    fc.assert(
      fc.property(words, (written) => {
        const asked = written.filter((_, index) => index % 2 === 0);
        const found = decodeTitles(encodeTitles(written), new Set(asked.map(([stem]) => stem)));
        expect([...found]).toEqual(asked);
      }),
    );
  });

  test('rejects titles that are not in order, whose steps it cannot write', () => {
    const title = (paper: number) => ({ paper, forms: 1, frequency: 1 });
    expect(() => encodeTitles([['naiv', { papers: 2, titles: [title(1), title(0)] }]])).toThrow('not in order');
  });

  test('keeps at most four forms', () => {
    const bytes = encodeTitles([['tide', { papers: 1, titles: [{ paper: 7, forms: 9, frequency: 0 }] }]]);
    expect(decodeTitles(bytes, new Set(['tide'])).get('tide')?.titles).toEqual([{ paper: 7, forms: 4, frequency: 0 }]);
  });
});

describe('decodeTitles', () => {
  test('rejects a file that is cut', () => {
    const bytes = encodeTitles([['tide', { papers: 300, titles: [{ paper: 700, forms: 1, frequency: 1 }] }]]);
    for (const length of Array.from({ length: bytes.length - 1 }, (_, index) => index + 1)) {
      expect(() => decodeTitles(bytes.subarray(0, length), new Set(['tide']))).toThrow('A file of titles is cut');
    }
  });
});

describe('placeOfPaper', () => {
  const shards = [shardOf(2023, 3), shardOf(2024, 2)];

  test.each([
    [0, '2023-1', 0],
    [2, '2023-1', 2],
    [3, '2024-1', 0],
    [4, '2024-1', 1],
  ])('finds paper %i in %s, as its number %i', (paper, id, number) => {
    expect(placeOfPaper({ shards }, paper)).toMatchObject({ shard: { id }, number });
  });

  test('finds none behind the last', () => {
    expect(placeOfPaper({ shards }, 5)).toBeNull();
  });
});

describe('titleBucket', () => {
  test('is one file where no bits select it', () => {
    expect([titleBucket('tide', 0), titleBucket('moon', 0)]).toEqual(['0.bin', '0.bin']);
  });
});

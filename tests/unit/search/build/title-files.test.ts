import { describe, expect, test } from 'vitest';
import { toTitleFiles } from '../../../../src/search/build/title-files.ts';
import { decodeTitles, titleBucket } from '../../../../src/search/titles.ts';

describe('toTitleFiles', () => {
  test('numbers the papers of all shards one after the other, and adds up how many have a word', () => {
    const { bits, buckets } = toTitleFiles([
      { papers: 10, words: [['tide', 4, [[9, 1, 0]]]] },
      { papers: 5, words: [['tide', 2, [[0, 3, 0], [4, 1, 0]]], ['sand', 1, [[1, 1, 0]]]] }, // prettier-ignore
    ]);
    expect(bits).toBe(0);
    const words = decodeTitles(buckets.get('0.bin') ?? new Uint8Array(), new Set(['tide', 'sand']));
    expect(words.get('tide')).toEqual({
      papers: 6,
      titles: [
        { paper: 9, forms: 1, frequency: 0 },
        { paper: 10, forms: 3, frequency: 0 },
        { paper: 14, forms: 1, frequency: 0 },
      ],
    });
    expect(words.get('sand')?.titles.map(({ paper }) => paper)).toEqual([11]);
  });

  test('divides many words over files, each of which is found by its words', () => {
    const stems = Array.from({ length: 3000 }, (_, index) => `word${index}`);
    const { bits, buckets } = toTitleFiles([{ papers: 1, words: stems.map((stem) => [stem, 1, [[0, 1, 1]]]) }]);
    expect(buckets.size).toBe(2 ** bits);
    expect(bits).toBeGreaterThan(0);
    for (const stem of stems) {
      const bytes = buckets.get(titleBucket(stem, bits)) ?? new Uint8Array();
      expect(decodeTitles(bytes, new Set([stem])).size).toBe(1);
    }
  });
});

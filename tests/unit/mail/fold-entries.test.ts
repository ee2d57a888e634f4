import { describe, expect, test } from 'vitest';
import { foldEntries } from '../../../src/mail/fold-entries.ts';

const sizes = Array.from({ length: 4 }, () => ({ full: 100, short: 30, title: 10 }));

describe('foldEntries', () => {
  test.each([
    ['all texts in full', 400, ['full', 'full', 'full', 'full']],
    ['the start of each', 399, ['short', 'short', 'short', 'short']],
    ['all titles, and the starts of the first texts', 119, ['short', 'short', 'short', 'title']],
    ['all titles', 40, ['title', 'title', 'title', 'title']],
    ['the first titles', 39, ['title', 'title', 'title', 'left']],
    ['nothing', 0, ['left', 'left', 'left', 'left']],
    ['nothing, where the frame alone is too large', -5, ['left', 'left', 'left', 'left']],
  ])('shows %s', (_, space, expected) => expect(foldEntries(sizes, space)).toEqual(expected));

  test('shows no text below a title alone, and no title below one that is left out', () => {
    const uneven = [
      { full: 900, short: 300, title: 10 },
      { full: 20, short: 20, title: 10 },
    ];
    expect(foldEntries(uneven, 100)).toEqual(['title', 'title']);
    expect(
      foldEntries(
        [
          { full: 90, short: 90, title: 90 },
          { full: 5, short: 5, title: 5 },
        ],
        50,
      ),
    ).toEqual(['left', 'left']);
  });
});

import { describe, expect, test } from 'vitest';
import { listingLabels } from '../../../../src/views/parts/paper-item.ts';
import { ENGLISH } from '../../support/english.ts';
import { archiveOf, digest } from '../../support/sources.ts';

describe('listingLabels', () => {
  test('has the counts of a digest, and since when its source does not list the paper any more', () => {
    const listed = [{ upvotes: 3, comments: 1, goneSince: '2025-11-06' }];
    const { archive } = archiveOf([digest('2025-11-05', listed, { source: 'The List' })]);
    const labels = [...archive.papers.values()].flatMap(({ appearances }) =>
      appearances.flatMap((appearance) => listingLabels(appearance, ENGLISH)),
    );
    expect(labels).toEqual(['3 upvotes', '1 comment', 'no longer listed by The List since November 6, 2025']);
  });
});

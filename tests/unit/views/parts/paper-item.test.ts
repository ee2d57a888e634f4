import { describe, expect, test } from 'vitest';
import { listingLabels, paperItem } from '../../../../src/views/parts/paper-item.ts';
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

describe('paperItem', () => {
  const itemOf = (written: Parameters<typeof digest>[1][number]) => {
    const { archive } = archiveOf([digest('2025-11-05', [written])]);
    const [paper] = archive.papers.values();
    const [appearance] = paper?.appearances ?? [];
    if (!paper || !appearance) throw new Error('The archive has no paper');
    return paperItem(paper, appearance, 1, ENGLISH);
  };

  test('links arXiv, the PDF and the code, and nothing else', () => {
    const links = [
      { kind: 'project' as const, url: 'https://example.org/lamps' },
      { kind: 'code' as const, url: 'https://example.org/code/lamps' },
    ];
    const item = itemOf({ title: 'Lamps', arxivId: '2511.00001', links });
    expect(item.links.map(({ label, url }) => [label, url])).toEqual([
      ['arXiv', 'https://arxiv.org/abs/2511.00001'],
      ['PDF', 'https://arxiv.org/pdf/2511.00001'],
      ['Code', 'https://example.org/code/lamps'],
    ]);
    expect(itemOf({ title: 'Lamps' }).links).toEqual([]);
  });

  test('says that a paper was withdrawn, as the paper does', () => {
    expect(itemOf({ title: 'Lamps' }).withdrawal).toBeNull();
    expect(itemOf({ title: 'Lamps', withdrawn: true }).withdrawal).toBe('This paper was withdrawn.');
  });
});

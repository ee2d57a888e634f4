import { describe, expect, test } from 'vitest';
import { parseSearchFeeds } from '../../../src/archive/search-feeds.ts';
import { dayEdition } from '../../../src/mail/edition.ts';
import { feedEdition } from '../../../src/mail/feed-edition.ts';
import { findPapers } from '../../../src/search/feeds/find-papers.ts';
import { ENGLISH } from '../support/english.ts';
import { archiveOf, digest } from '../support/sources.ts';

const { archive } = archiveOf([
  digest('2024-03-04', [{ title: 'Old lamps' }, { title: 'Ships' }], { introduction: 'All of today.' }),
]);
const { feeds } = parseSearchFeeds(
  '- { slug: lamps, title: On lamps, q: lamp }\n- { slug: fog, title: Fog, q: fog }\n',
);

function editionOf(index: number) {
  const [feed] = feeds.slice(index);
  if (!feed) throw new Error('no such search');
  const found = findPapers([feed], archive).get(feed.slug) ?? [];
  return feedEdition(dayEdition(archive, 'latest', ENGLISH), feed, found, ENGLISH);
}

describe('feedEdition', () => {
  test('has the papers of an edition that a search finds, under an id of its own', () => {
    const edition = editionOf(0);
    expect(edition).toMatchObject({
      id: 'lamps-2024-03-04',
      title: 'On lamps',
      label: 'Monday, March 4, 2024',
      count: '1 paper',
      path: '/feeds/lamps/',
    });
    expect(edition?.sections).toHaveLength(1);
    expect(edition?.sections[0]).toMatchObject({ introduction: null, entries: [{ paper: { title: 'Old lamps' } }] });
  });

  test('is none where the search finds nothing', () => expect(editionOf(1)).toBeNull());
});

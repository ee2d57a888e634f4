import { describe, expect, test } from 'vitest';
import { parseSearchFeeds } from '../../../../src/archive/search-feeds.ts';
import { parseTopics } from '../../../../src/archive/topics/topics.ts';
import { findPapers } from '../../../../src/search/feeds/find-papers.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const { topics } = parseTopics('- { slug: ships, label: Ships, about: [ship] }\n');
const { archive } = archiveOf(
  [
    digest('2024-12-30', [
      {
        title: 'Ships in fog',
        abstract: 'We study old lamps.',
        authors: ['Ada Byron'],
        publishedOn: '2024-12-29',
        comments: 9,
      },
    ]),
    digest('2025-01-02', [
      { title: 'Ships in fog', authors: ['Ada Byron'], publishedOn: '2024-12-29', comments: 1 },
      { title: 'DeepLamp: lamps that learn', authors: ['Bo Tern'], upvotes: 12, comments: 3 },
      {
        title: 'The lamp of the old harbour',
        organization: { name: 'Quay Institute', handle: null },
        links: [{ kind: 'code', url: 'https://example.org/code' }],
      },
    ]),
  ],
  [],
  [],
  topics,
);

function found(conditions: string): readonly string[] {
  const { feeds } = parseSearchFeeds(`- { slug: x, title: X, ${conditions} }\n`);
  return findPapers(feeds, archive).get('x') ?? [];
}

const FOG = 'ships-in-fog';
const DEEP = 'deeplamp-lamps-that-learn';
const HARBOUR = 'the-lamp-of-the-old-harbour';

describe('findPapers', () => {
  test.each([
    ['a word, in any of its forms, by first day', 'q: lamp', [FOG, DEEP, HARBOUR]],
    ['a part of a name', 'q: deep', [DEEP]],
    ['all words', 'q: old lamps', [FOG, HARBOUR]],
    ['a phrase', 'q: \'"old lamps"\'', [FOG]],
    ['an author', 'author: ada byron', [FOG]],
    ['a topic', 'topic: ships', [FOG]],
    ['an organization', 'organization: Quay Institute', [HARBOUR]],
    ['known code', 'code: yes', [HARBOUR]],
    ['a year of a digest', 'year: 2025', [FOG, DEEP, HARBOUR]],
    ['a year of papers', 'published: 2024', [FOG]],
    ['votes', 'votes: 10', [DEEP]],
    ['comments', 'comments: 4', []],
    ['comments as its newest digest counts them', 'comments: 2', [DEEP]],
    ['several conditions at once', 'q: lamp, votes: 2', [DEEP]],
    ['words that no text has', 'q: zeppelin', []],
  ])('finds %s', (_, conditions, ids) => expect(found(conditions)).toEqual(ids));
});

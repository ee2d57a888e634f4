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
    ['signs alone, which no text has', 'q: "—"', []],
    ['a word with signs that are part of it', 'q: lamp++', []],
    ['words between which a sign stands', 'q: old — lamps', [FOG, HARBOUR]],
    ['an author by a field of the query', 'q: lamps author:byron', [FOG]],
    ['an author by a name in its order', 'q: \'author:"byron ada" OR author:"ada byron"\'', [FOG]],
    ['no author whom only a text names', 'q: \'author:"old lamps"\'', []],
    ['a word of a title', 'q: title:lamp', [DEEP, HARBOUR]],
    ['a phrase of a title', 'q: \'title:"old harbour"\'', [HARBOUR]],
    ['papers that lack a word', 'q: lamp -deep', [FOG, HARBOUR]],
    ['one word or the other', 'q: fog OR harbour', [FOG, HARBOUR]],
    ['days', 'q: lamp after:2025', [DEEP, HARBOUR]],
    ['several years of digests', 'q: lamp, year: 2023..2024', [FOG]],
    ['a filter in the query', 'q: lamp topic:ships', [FOG]],
    ['an organization in other letters', 'organization: QUAY institute', [HARBOUR]],
    ['an organization in the query', 'q: \'org:"quay institute"\'', [HARBOUR]],
    ['papers without a topic', 'q: -topic:ships', [DEEP, HARBOUR]],
    ['papers of other days', 'q: lamp -month:2024-12', [DEEP, HARBOUR]],
    ['one filter or the other', 'q: \'topic:ships OR org:"Quay Institute"\'', [FOG, HARBOUR]],
    ['a filter or a word', 'q: year:2024 OR deep', [FOG, DEEP]],
  ])('finds %s', (_, conditions, ids) => expect(found(conditions)).toEqual(ids));
});

describe('findPapers, like the search page,', () => {
  const { archive: others } = archiveOf([
    digest('2025-01-02', [
      { title: 'Ships in fog', arxivId: '2501.00001', abstract: 'We study old lamps.' },
      {
        title: 'Ships and lamps, again',
        arxivId: '2501.00002',
        abstract: 'Of an\u200dcient ships. We repeat 2501.00001 and 2412.00009.',
      },
      { title: '灯台船の研究', arxivId: '2501.00003', abstract: '霧の中の船を数える。' },
      { title: '\\alpha-lamps, $\\beta$-lamps', arxivId: '2501.00004' },
      { title: 'Lamps in fog' },
    ]),
  ]);
  const foundIn = (q: string, more = ''): readonly string[] => {
    const { feeds } = parseSearchFeeds(`- { slug: x, title: X, q: ${JSON.stringify(q)}${more} }\n`);
    return findPapers(feeds, others).get('x') ?? [];
  };

  test.each([
    ['an id alone', '2501.00001', ['2501.00001']],
    ['an id with its label and version', 'arXiv:2501.00001v2', ['2501.00001']],
    ['a link to arXiv', 'https://arxiv.org/pdf/2501.00001', ['2501.00001']],
    ['a link to the page of a paper without an id', 'https://papers.example/papers/lamps-in-fog/', ['lamps-in-fog']],
    ['texts that mention an id of which there is no paper', '2412.00009', ['2501.00002']],
    ['nothing for an id that is nowhere', '2412.00008', []],
    ['the first part of a text without spaces', '灯台', ['2501.00003']],
    ['a later part of it', '研究', ['2501.00003']],
    ['nothing for its parts in another order', '研究灯台船', []],
    ['words with invisible characters', 'an\u00adci\u200bent', ['2501.00002']],
    ['a title as its source has it', '\\alpha-lamps, $\\beta$-lamps', ['2501.00004']],
  ])('finds %s', (_, q, ids) => expect(foundIn(q)).toEqual(ids));

  test('leaves out a paper that is named, but lacks another condition', () => {
    expect(foundIn('2501.00001', ', year: 2024')).toEqual([]);
  });

  test('matches parts of words in scripts with spaces in whole words alone', () => {
    expect(foundIn('shi')).toEqual([]);
  });
});

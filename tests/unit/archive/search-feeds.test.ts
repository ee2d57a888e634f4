import { describe, expect, test } from 'vitest';
import { parseSearchFeeds } from '../../../src/archive/search-feeds.ts';
import { issueRecord } from '../../../src/source/issues.ts';

describe('parseSearchFeeds', () => {
  test('reads searches with their conditions', () => {
    const { feeds, issues } = parseSearchFeeds(
      '- slug: lamps\n  title: Lamps\n  q: \'"old lamps" fog\'\n  year: 2025\n  votes: 10\n',
    );
    expect(issues).toEqual([]);
    expect(feeds).toEqual([
      {
        slug: 'lamps',
        title: 'Lamps',
        q: '"old lamps" fog',
        author: null,
        topic: null,
        organization: null,
        year: '2025',
        published: null,
        code: null,
        comments: null,
        votes: 10,
      },
    ]);
  });

  test.each(['', '# none yet\n'])('finds none in %j', (yaml) =>
    expect(parseSearchFeeds(yaml)).toEqual({ feeds: [], issues: [] }),
  );

  test.each([
    ['lamps: 1', 'feeds.yml:1:1', 'invalid-yaml', 'list of searches'],
    ['- lamps', 'feeds.yml:1:3', 'invalid-field', '`slug` and a `title`'],
    ['- { slug: lamps, title: Lamps, q: "?!" }', 'feeds.yml:1:32', 'invalid-field', 'a word'],
    ['- { slug: lamps, title: Lamps }', 'feeds.yml:1:3', 'invalid-field', 'what to search for'],
    ['- { slug: La mps, title: Lamps, q: a }', 'feeds.yml:1:5', 'invalid-field', 'lower-case words'],
    ['- { slug: lamps, title: Lamps, q: a, votes: many }', 'feeds.yml:1:38', 'invalid-field', 'votes'],
    [
      '- { slug: lamps, title: Lamps, q: a }\n- { slug: lamps, title: B, q: b }',
      'feeds.yml:2:5',
      'invalid-field',
      'one of its own',
    ],
  ])('says what is wrong with %j', (yaml, place, slug, message) => {
    const [issue] = parseSearchFeeds(yaml).issues.map(issueRecord);
    expect(`${issue?.path}:${issue?.line}:${issue?.column}`).toBe(place);
    expect(issue?.slug).toBe(slug);
    expect(issue?.message).toContain(message);
  });

  test('leaves out a search of which a condition does not fit, and keeps the others', () => {
    const { feeds } = parseSearchFeeds('- { slug: a, title: A, q: a, year: soon }\n- { slug: b, title: B, q: b }\n');
    expect(feeds.map(({ slug }) => slug)).toEqual(['b']);
  });

  test('keeps a search that has a key of an unknown name, and says so', () => {
    const { feeds, issues } = parseSearchFeeds('- { slug: a, title: A, q: a, colour: red }\n');
    expect([feeds.length, issues.map(({ ruleId }) => ruleId)]).toEqual([1, ['unknown-field']]);
  });

  test('keeps a search of a topic that is not there, and says where it stands', () => {
    const yaml = '- { slug: a, title: A, topic: lamps }\n- { slug: b, title: B, topic: lmaps }\n';
    const { feeds, issues } = parseSearchFeeds(yaml, new Set(['lamps']));
    expect(feeds.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(issues.map(issueRecord)).toMatchObject([
      { path: 'feeds.yml', line: 2, slug: 'invalid-field', message: expect.stringContaining('`lmaps`') },
    ]);
  });
});

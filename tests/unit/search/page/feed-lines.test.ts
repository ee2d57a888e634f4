import { describe, expect, test } from 'vitest';
import { parseSearchFeeds } from '../../../../src/archive/search-feeds.ts';
import { feedLines } from '../../../../src/search/page/feed-lines.ts';
import { parseRequest } from '../../../../src/search/request.ts';

const linesOf = (address: string): string => feedLines(parseRequest(address));

describe('feedLines', () => {
  test.each([
    ['?q=graphs', { slug: 'graphs', title: 'graphs', q: 'graphs' }],
    [
      '?q=%22old+lamps%22%3A+%23fog&topic=agents&year=2025',
      { slug: 'old-lamps-fog-2025-agents', q: '"old lamps": #fog', topic: 'agents', year: '2025' },
    ],
    ['?organization=Quay&code=yes&comments=5', { organization: 'Quay', code: 'yes', comments: 5, q: null }],
    ['?q=%E5%85%89', { slug: 'search-1wc3osi', q: '光' }],
  ])('are read back as the search of %s', (address, expected) => {
    const { feeds, issues } = parseSearchFeeds(linesOf(address));
    expect(issues).toEqual([]);
    expect(feeds).toMatchObject([expected]);
  });

  test('are none where nothing is asked for', () => expect(linesOf('?sort=newest')).toBe(''));
});

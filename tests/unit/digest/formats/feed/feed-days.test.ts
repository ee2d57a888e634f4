import { describe, expect, test } from 'vitest';
import { draftDigests } from '../../../../../src/digest/parse.ts';
import { atom, item, on, rss } from '../../../support/feeds.ts';
import { issuesOf, parse } from '../../../support/parse.ts';

describe('feed.parse, of days,', () => {
  test.each([
    ['lastBuildDate', rss(item(1), '<lastBuildDate>Sat, 08 Nov 2025 00:40:03 +0000</lastBuildDate>'), ['2025-11-08']],
    ['pubDate', rss(item(1, on(3)), on(4)), ['2025-11-04']],
    ['Atom’s updated', atom('<entry><title>A</title><summary>B</summary></entry>'), ['2025-11-05']],
    ['a date in the east', rss(item(1), '<pubDate>Wed, 05 Nov 2025 07:30:00 +0800</pubDate>'), ['2025-11-05']],
    ['a date in the west', rss(item(1), '<pubDate>Tue, 04 Nov 2025 23:30:00 -0500</pubDate>'), ['2025-11-04']],
    ['the items around one without a date', rss(item(1) + item(2, on(4)) + item(3)), ['2025-11-04']],
    ['the items', rss(item(1, on(3)) + item(2, on(4)) + item(3, on(3))), ['2025-11-03', '2025-11-04']],
  ])('infers them from %s', (_, text, days) => {
    const { digests, issues } = parse(text, 'digests/x.xml');
    expect(digests.map(({ date }) => date)).toEqual(days);
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(days.map(() => 'inferred-day'));
  });

  test('prefers the file’s own day to those of its items', () => {
    const { digests, issues } = parse(rss(item(1, on(3)) + item(2, on(4)), on(5)));
    expect(digests.map(({ date, entries }) => [date, entries.length])).toEqual([['2025-01-02', 2]]);
    expect(issues).toEqual([]);
  });

  test('gives each day a feed without the items of the others', () => {
    const text = rss(`${item(1, on(3))}\n  ${item(2, on(4))}\n  ${item(3, on(3))}`);
    const { drafts } = draftDigests({ path: 'digests/x.xml', bytes: new TextEncoder().encode(text) });
    expect(drafts.map(({ content }) => content)).toEqual([
      { kind: 'text', text: rss(`${item(1, on(3))}\n  ${item(3, on(3))}`), extension: 'xml' },
      { kind: 'text', text: rss(`  ${item(2, on(4))}`), extension: 'xml' },
    ]);
  });

  test('reports items without a day as an error when no other day is known', () => {
    expect(issuesOf(rss(item(1)), 'digests/x.xml')).toEqual(['unknown-day 3:1']);
  });
});

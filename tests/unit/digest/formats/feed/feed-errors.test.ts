import { describe, expect, test } from 'vitest';
import { feed } from '../../../../../src/digest/formats/feed/feed.ts';
import { entriesOf, parse } from '../../../support/parse.ts';

const ERROR = `<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title>
<summary>incorrect id format for lamps</summary><author><name>arXiv api core</name></author></entry>`;
const PAPER =
  '<entry><id>http://arxiv.org/abs/2511.00001v1</id><title>Lamps</title><summary>They count.</summary></entry>';
const atom = (entries: string) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>Query</title>${entries}</feed>`;

describe('feed', () => {
  test.each([
    ['alone', ERROR, 0],
    ['beside a paper', PAPER + ERROR, 1],
  ])('takes an entry in which arXiv reports an error, %s, for no paper', (_, entries, count) => {
    expect(entriesOf(atom(entries))).toHaveLength(count);
    expect(parse(atom(entries)).issues.map(({ reason, fatal }) => [reason, fatal])).toEqual([
      [
        'This is no paper but the answer of a service that failed: `incorrect id format for lamps`; fetch it again',
        true,
      ],
    ]);
  });

  const item = (title: string, text: string, more = '') =>
    `<item><title>${title}</title><link>https://example.org/route</link><description>${text}</description>${more}</item>`;
  const rss = (items: string) =>
    `<rss version="2.0"><channel><title>Quay</title><lastBuildDate>Wed, 05 Nov 2025 07:30:00 GMT</lastBuildDate>${items}</channel></rss>`;

  test.each([
    ['Papers of the day', 'This route is currently unavailable. Please try again later.'],
    ['Error', 'Looks like the cache is empty.'],
    ['Quay', 'Something went wrong'],
    ['503 Service Unavailable', ''],
    ['Failed to fetch the papers', 'Failed to fetch the papers'],
    ['Error fetching the papers', 'HTTP 502'],
    ['Notice', 'The feed is temporarily unavailable'],
  ])('takes an item that says %j, %j for no paper, and infers no day of it', (title, text) => {
    const link = 'https://example.org/route';
    const json = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: link, title, content_html: text }] };
    for (const [path, feed] of [
      ['digests/quay.xml', rss(item(title, text))],
      ['digests/quay.json', JSON.stringify(json)],
    ] as const) {
      expect(parse(feed, path)).toMatchObject({ digests: [], issues: [{ ruleId: 'error-answer' }] });
    }
  });

  test('keeps the papers of a JSON Feed beside an item that says that a service failed', () => {
    const items = [
      { id: 'a', title: 'Lamps', url: 'https://arxiv.org/abs/2511.00001', content_text: 'They count.' },
      { id: 'b', title: 'Error 503', content_text: 'Try again later.' },
    ];
    const { digests, issues } = parse(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }));
    expect(digests.flatMap(({ entries }) => entries)).toMatchObject([{ title: 'Lamps' }]);
    expect(issues.map(({ ruleId }) => ruleId)).toEqual(['error-answer']);
  });

  test.each([
    ['Errors in lamps', 'They count.', ''],
    ['Lamps', `They shine where a service is unavailable, ${'and count ships '.repeat(20)}.`, ''],
    ['Lamps', 'The service is unavailable at night.', '<author>ada@example.org (Ada Byron)</author>'],
    ['Lamps', 'Something went wrong.', '<guid>https://arxiv.org/abs/2511.00001</guid>'],
  ])('takes an item that says %j, %j%s for a paper', (title, text, more) =>
    expect(parse(rss(item(title, text, more)), 'digests/quay.xml').digests).toHaveLength(1),
  );

  test('reads no RDF but that of RSS', () => {
    expect(feed.recognizes('<rdf:RDF xmlns="x"><bib:Article/></rdf:RDF>')).toBe(false);
    expect(feed.recognizes('<rdf:RDF xmlns="x"><item></item></rdf:RDF>')).toBe(true);
  });
});

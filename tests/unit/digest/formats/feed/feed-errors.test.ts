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

  test('reads no RDF but that of RSS', () => {
    expect(feed.recognizes('<rdf:RDF xmlns="x"><bib:Article/></rdf:RDF>')).toBe(false);
    expect(feed.recognizes('<rdf:RDF xmlns="x"><item></item></rdf:RDF>')).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { entriesOf, parse } from '../../../support/parse.ts';
import { expectSameFromContent } from '../../content.ts';

const read = (value: unknown) => {
  const text = JSON.stringify(value);
  expectSameFromContent({ path: 'digests/2025-01-02-x.json', bytes: new TextEncoder().encode(text) });
  return { entries: entriesOf(text), issues: parse(text).issues.map(({ reason }) => reason) };
};

describe('records with their id beside them', () => {
  const metadata = { title: 'Lamps', abstract: 'They count.', authors: ['Ada Byron'] };

  test.each([
    { arxiv: { id: '2511.00001' }, metadata },
    { id: '2511.00001', metadata },
    { arxiv_id: '2511.00001v2', info: metadata },
    { url: 'https://arxiv.org/abs/2511.00001', type: 'paper', attributes: metadata },
  ])('keep it: %j', (record) => {
    for (const value of [record, [record], { papers: [record] }])
      expect(read(value)).toMatchObject({
        entries: [{ title: 'Lamps', arxivId: '2511.00001', authors: ['Ada Byron'] }],
      });
  });

  test('are no digests with a title of their own', () => {
    const digest = {
      id: '2511.00001',
      metadata: { title: 'A week of lamps' },
      sections: [{ ...metadata, id: '2511.00002' }],
    };
    expect(read(digest).entries).toMatchObject([{ title: 'Lamps', arxivId: '2511.00002' }]);
  });
});

import { describe, expect, test } from 'vitest';
import { entriesOf, parse } from '../../../support/parse.ts';
import { expectSameFromContent } from '../../content.ts';

const read = (value: unknown) => {
  const text = JSON.stringify(value);
  expectSameFromContent({ path: 'digests/2025-01-02-x.json', bytes: new TextEncoder().encode(text) });
  return { entries: entriesOf(text), issues: parse(text).issues.map(({ reason }) => reason) };
};

describe('records of DBLP', () => {
  const info = {
    authors: {
      author: [
        { '@pid': '1', text: 'Ada Byron 0001' },
        { '@pid': '2', text: 'Bo Tern' },
      ],
    },
    title: 'Lamps.',
    venue: 'CoRR',
    year: '2025',
    key: 'journals/corr/abs-2511-00001',
    ee: 'https://doi.org/10.48550/arXiv.2511.00001',
    url: 'https://dblp.org/rec/journals/corr/abs-2511-00001',
  };
  const answer = (record: object) => ({ result: { hits: { hit: [{ '@score': '1', '@id': '1', info: record }] } } });

  test('have the title without its dot, authors and links', () => {
    expect(read(answer(info))).toMatchObject({
      entries: [
        { title: 'Lamps', authors: ['Ada Byron', 'Bo Tern'], arxivId: '2511.00001', links: [{ url: info.url }] },
      ],
      issues: [],
    });
  });

  test.each([{ '@pid': '1', text: 'Ada Byron' }, 'Ada Byron'])('may have one author, as %j', (author) =>
    expect(read(answer({ ...info, authors: { author } })).entries).toMatchObject([{ authors: ['Ada Byron'] }]),
  );

  test('may have several links', () => {
    const ee = ['https://openreview.net/forum?id=aBcD1234', 'https://doi.org/10.1000/1'];
    expect(read(answer({ ...info, ee })).entries[0]?.links.map(({ url }) => url)).toEqual([...ee, info.url]);
  });
});

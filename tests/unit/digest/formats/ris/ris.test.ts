import { describe, expect, test } from 'vitest';
import { ris } from '../../../../../src/digest/formats/ris/ris.ts';
import { entriesOf, issuesOf } from '../../../support/parse.ts';

const record = (fields: string) => `TY  - JOUR\nTI  - Lamps\nAB  - They count.\n${fields}\nER  - \n`;
const entry = (fields: string) => entriesOf(record(fields))[0];

describe('ris.recognizes', () => {
  test.each([record('PY  - 2025'), `Provider: Quay\nContent: text/plain\n\n${record('')}`, 'TY - JOUR\nTI - Lamps\n'])(
    'accepts %j',
    (text) => expect(ris.recognizes(text)).toBe(true),
  );
  test.each(['', 'TY  - JOUR', 'TY  - JOUR\nand more', 'TI  - Lamps\nAU  - Ada'])('refuses %j', (text) =>
    expect(ris.recognizes(text)).toBe(false),
  );
});

describe('ris', () => {
  test('reads what Zotero exports of arXiv', () => {
    const text = [
      'TY  - UNPB',
      'TI  - Lamps: a $k$-fold Count',
      'AU  - Quay, José',
      'AU  - Byron, Ada, Jr.',
      'AU  - Harbour Works,',
      'AB  - They count ships, where a<b.',
      'DA  - 2025/01/03/',
      'PY  - 2025',
      'DO  - 10.48550/arXiv.2501.00001',
      'DP  - arXiv.org',
      'UR  - http://arxiv.org/abs/2501.00001',
      'Y2  - 2025/02/01/10:00:00',
      'L1  - https://arxiv.org/pdf/2501.00001.pdf',
      'N1  - Comment: 9 pages; code at https://example.org/lamps',
      'KW  - Computer Science - Robotics',
      'KW  - lamps, lit',
      'ER  - ',
    ].join('\n');
    expect(issuesOf(text)).toEqual([]);
    expect(entriesOf(text)).toMatchObject([
      {
        title: 'Lamps: a $k$-fold Count',
        authors: ['José Quay', 'Ada Byron Jr.', 'Harbour Works'],
        abstract: 'They count ships, where a<b.',
        publishedOn: '2025-01-03',
        arxivId: '2501.00001',
        remark: '9 pages; code at https://example.org/lamps',
        keywords: ['Computer Science - Robotics', 'lamps, lit'],
        links: [],
      },
    ]);
  });

  test('reads what EndNote and the sites of publishers export', () => {
    const text =
      'Database: Quay\n\nTY  - CONF\nT1  - Lamps\nA1  - Byron, Ada; Tern, Bo\nY1  - 2025/1/3/winter\nN2  - They\ncount\n\nships.\nDO  - doi:10.1000/1\nUR  - https://example.org/lamps\nKW  - lamps; ships\nER  -\n';
    expect(issuesOf(text)).toEqual([]);
    expect(entriesOf(text)).toMatchObject([
      {
        title: 'Lamps',
        authors: ['Ada Byron', 'Bo Tern'],
        abstract: 'They count\n\nships.',
        publishedOn: '2025-01-03',
        keywords: ['lamps', 'ships'],
        links: [
          { kind: 'other', url: 'https://doi.org/10.1000/1' },
          { kind: 'other', url: 'https://example.org/lamps' },
        ],
      },
    ]);
  });

  test.each([
    ['the name of the journal', 'JO  - arXiv preprint arXiv:2501.00001 [cs.RO]'],
    ['a note', 'N1  - arXiv:2501.00001 [cs.RO]'],
    ['the number', 'M1  - arXiv:2501.00001v2'],
    ['an address', 'UR  - https://arxiv.org/abs/2501.00001'],
    ['the label', 'ID  - 2501.00001'],
  ])('finds the id in %s', (_, field) => expect(entry(field)?.arxivId).toBe('2501.00001'));

  test('leaves the day unknown where only year and month are there', () =>
    expect(entry('PY  - 2025/01//')?.publishedOn).toBeNull());

  test('takes a line that looks like a tag with one space for text', () =>
    expect(entry('N1  - x\nAB - not a tag')?.abstract).toBe('They count.'));

  test('says that a list of authors is a partial one', () =>
    expect(entry('AU  - Byron, Ada\nAU  - et al.')).toMatchObject({ authors: ['Ada Byron'], authorsComplete: false }));

  test.each([
    ['nothing of records without ends', 'TY  - JOUR\nTI  - A\nAB  - x\nTY  - JOUR\nTI  - B\nAB  - x\n', []],
    ['a last record without an end', `${record('')}TY  - JOUR\nTI  - B\nAB  - x`, ['invalid-field 6:1']],
    [
      'a record without a title',
      'TY  - JOUR\nAB  - x\nER  - \nTY  - JOUR\nTI  - B\nAB  - x\nER  - ',
      ['invalid-record 1:1'],
    ],
    ['a line between records', `${record('')}Look!\n${record('')}`, ['unknown-line 6:1']],
    ['a paper without a text', 'TY  - JOUR\nTI  - B\nER  - ', ['missing-text 1:1']],
  ])('reports %s', (_, text, issues) => expect(issuesOf(text)).toEqual(issues));
});

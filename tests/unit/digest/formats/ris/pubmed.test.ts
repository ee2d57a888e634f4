import { describe, expect, test } from 'vitest';
import { pubmed } from '../../../../../src/digest/formats/ris/pubmed.ts';
import { entriesOf, issuesOf, parse } from '../../../support/parse.ts';

const record = (...fields: readonly string[]) =>
  `PMID- 4011\nOWN - NLM\nTI  - Lamps.\nAB  - They count.\n${fields.join('\n')}\n`;
const entry = (...fields: readonly string[]) => entriesOf(record(...fields))[0];

describe('pubmed.recognizes', () => {
  test.each([record(), `\n${record()}`, 'PMID- 1\nTI  - Lamps'])('accepts %j', (text) =>
    expect(pubmed.recognizes(text)).toBe(true),
  );
  test.each(['', 'PMID- 4011', 'PMID- 4011\nand more', 'PMID: 4011\nTI  - Lamps', 'TI  - Lamps\nAU  - Ada'])(
    'refuses %j',
    (text) => expect(pubmed.recognizes(text)).toBe(false),
  );
});

describe('pubmed', () => {
  test('reads what PubMed exports', () => {
    const text = [
      '',
      'PMID- 40119999',
      'OWN - NLM',
      'STAT- Publisher',
      'DP  - 2025 Jan 3',
      'TI  - Lamps that count the ships: a trial of p < 0.05',
      '      with lamps.',
      'PG  - 1-9',
      'LID - 10.1000/lamps.1 [doi]',
      'LID - e12 [pii]',
      'AB  - AIM: Ships pass - many of them. METHODS: A lamp counts',
      '      them.',
      'CI  - Copyright 2025.',
      'FAU - Byron, Ada M',
      'AU  - Byron AM',
      'AD  - Harbour School, Brest.',
      'FAU - van der Quay, Bo Jr',
      'AU  - van der Quay B Jr',
      'CN  - LAMPS Study Group',
      'PT  - Journal Article',
      'DEP - 20241230',
      'OT  - lamps',
      'OT  - *ships',
      'MH  - Humans',
      'PMC - PMC123',
      'AID - 10.1000/lamps.1 [doi]',
      'SO  - Harbours. 2025 Jan 3;1(1):1-9.',
      '',
      'PMID- 40119998',
      'TI  - Fog.',
      'AB  - Fog swallows sounds.',
    ].join('\n');
    expect(issuesOf(text)).toEqual([]);
    expect(entriesOf(text)).toMatchObject([
      {
        title: 'Lamps that count the ships: a trial of p < 0.05 with lamps',
        abstract: 'AIM: Ships pass - many of them. METHODS: A lamp counts them.',
        authors: ['Ada M Byron', 'Bo van der Quay Jr', 'LAMPS Study Group'],
        authorsComplete: true,
        publishedOn: '2025-01-03',
        keywords: ['lamps', 'ships'],
        links: [
          { kind: 'other', url: 'https://doi.org/10.1000/lamps.1' },
          { kind: 'other', url: 'https://pubmed.ncbi.nlm.nih.gov/40119999/' },
          { kind: 'other', url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC123/' },
        ],
        withdrawn: null,
        line: 2,
      },
      { title: 'Fog', authors: null, publishedOn: null, keywords: null, line: 29 },
    ]);
  });

  test.each([
    ['the day of electronic publication', ['DP  - 2025 Jan', 'DEP - 20241230'], { publishedOn: '2024-12-30' }],
    ['no day', ['DP  - 2025 Jan-Feb'], { publishedOn: null }],
    ['short names', ['AU  - Byron AM', 'AU  - van der Quay B Jr'], { authors: ['AM Byron', 'B van der Quay Jr'] }],
    ['a list of some names', ['AU  - Byron A', 'AU  - et al.'], { authors: ['A Byron'], authorsComplete: false }],
    ['the id of arXiv', ['AID - arXiv:2501.00001v2 [pii]'], { arxivId: '2501.00001' }],
    ['a retraction', ['PT  - Retracted Publication'], { claimsWithdrawal: true }],
    ['the lines that go on', ['OT  - lamps that', '      count'], { keywords: ['lamps that count'] }],
  ])('reads %s', (_, fields, facts) => expect(entry(...fields)).toMatchObject(facts));

  test.each([
    ['TI  - [Lamps count ships].', 'Lamps count ships'],
    ['TI  - Do lamps count?', 'Do lamps count?'],
    ['TI  - And then...', 'And then...'],
    ['BTI - Lamps', 'Lamps'],
  ])('reads the title of %s', (line, title) =>
    expect(entriesOf(`PMID- 1\n${line}\nAB  - Text.\n`)).toMatchObject([{ title }]),
  );

  test.each([
    ['a record without a title', `PMID- 1\nAB  - Text.\n\n${record()}`, ['invalid-record 1:1']],
    [
      'what belongs to no record',
      `Saved on Monday\n\n${record()}\nThe end\n`,
      ['unknown-line 1:1', 'unknown-line 9:1'],
    ],
    ['a paper without a text', 'PMID- 1\nTI  - Lamps\n', ['missing-text 1:1']],
  ])('reports %s', (_, text, issues) => {
    expect(issuesOf(text)).toEqual(issues);
    expect(parse(text).digests[0]?.entries).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import { entriesOf, parse } from '../../../support/parse.ts';
import { expectSameFromContent } from '../../content.ts';

const read = (value: unknown) => {
  const text = JSON.stringify(value);
  expectSameFromContent({ path: 'digests/2025-01-02-x.json', bytes: new TextEncoder().encode(text) });
  return { entries: entriesOf(text), issues: parse(text).issues.map(({ reason }) => reason) };
};

const HASH = '0123456789abcdef0123456789abcdef01234567';

describe('records of OpenReview', () => {
  const note = (content: unknown, fields: object = {}) => ({
    id: 'aBcD1234',
    forum: 'aBcD1234',
    cdate: 1735819200000,
    mdate: 1740000000000,
    signatures: ['Quay/Conference/Authors'],
    readers: ['everyone'],
    content,
    ...fields,
  });
  const fields = {
    title: 'Lamps',
    authors: ['Ada Byron', 'Bo Tern'],
    authorids: ['~Ada_Byron1'],
    abstract: 'They count.',
    keywords: ['lamps', 'ships'],
    pdf: '/pdf/1.pdf',
    _bibtex: '@misc{x}',
  };
  const expected = {
    title: 'Lamps',
    authors: ['Ada Byron', 'Bo Tern'],
    abstract: 'They count.',
    keywords: ['lamps', 'ships'],
    publishedOn: '2025-01-02',
    links: [{ kind: 'other', url: 'https://openreview.net/forum?id=aBcD1234' }],
    summary: { text: 'Counted.', by: null, language: 'en' },
  };
  const values = (content: object) =>
    Object.fromEntries(Object.entries(content).map(([key, value]) => [key, { value }]));

  test.each([
    ['first', note({ ...fields, 'one-sentence_summary': 'Counted.' }, { replyto: null, original: null })],
    ['second', note(values({ ...fields, TLDR: 'Counted.' }), { domain: 'Quay', version: 2 })],
  ])('are read as its %s interface gives them', (_, record) => {
    expect(read({ notes: [record], count: 1 })).toMatchObject({ entries: [expected], issues: [] });
  });

  test('name the venue as a field that is not read', () => {
    const { issues } = read({ notes: [note(values({ ...fields, venue: 'Quay 2025' }))] });
    expect(issues).toEqual(['These fields are not read: `venue`']);
  });

  test('are no papers where they reply to one', () => {
    const reply = note(values({ title: 'Review', review: 'Bright.' }), { id: 'zZ99', replyto: 'aBcD1234' });
    expect(read({ notes: [note(values(fields)), reply] }).entries).toHaveLength(1);
  });
});

describe('records of Semantic Scholar', () => {
  const paper = {
    paperId: HASH,
    corpusId: 1,
    externalIds: { ArXiv: '2501.00001', DOI: '10.1000/1', CorpusId: 1 },
    url: `https://www.semanticscholar.org/paper/${HASH}`,
    title: 'Lamps',
    abstract: 'They count.',
    authors: [
      { authorId: '1', name: 'Ada Byron' },
      { authorId: null, name: 'Bo Tern' },
    ],
    year: 2025,
    citationCount: 3,
    publicationDate: '2025-01-01',
    openAccessPdf: { url: 'https://example.org/lamps.pdf', status: 'GREEN' },
    tldr: { model: 'tldr@v2.0.0', text: 'Lamps count.' },
  };
  const expected = {
    title: 'Lamps',
    arxivId: '2501.00001',
    authors: ['Ada Byron', 'Bo Tern'],
    abstract: 'They count.',
    publishedOn: '2025-01-01',
    summary: { text: 'Lamps count.', by: 'Semantic Scholar', language: 'en' },
  };

  test.each([
    ['a search', { total: 1, offset: 0, next: 1, data: [paper] }],
    ['a list', [paper]],
    [
      'citations',
      { offset: 0, data: [{ contexts: ['x'], intents: ['background'], isInfluential: true, citingPaper: paper }] },
    ],
    ['references', { data: [{ citedPaper: paper }] }],
    ['recommendations', { recommendedPapers: [paper] }],
  ])('are read in %s', (_, value) => expect(read(value)).toMatchObject({ entries: [expected], issues: [] }));

  test('never have a summary in place of an abstract', () => {
    expect(read([{ ...paper, abstract: null }]).entries).toMatchObject([
      { abstract: null, summary: { text: 'Lamps count.', by: 'Semantic Scholar' } },
    ]);
  });

  test('are not those of others who call an arXiv id `paperId`', () => {
    expect(read([{ paperId: '2501.00001', title: 'Lamps', abstract: 'x', year: 2025 }]).entries).toMatchObject([
      { arxivId: '2501.00001' },
    ]);
  });
});

describe('records of Papers with Code', () => {
  const paper = {
    id: 'lamps',
    arxiv_id: '2501.00001',
    nips_id: null,
    url_abs: 'https://arxiv.org/abs/2501.00001v1',
    url_pdf: 'https://arxiv.org/pdf/2501.00001v1.pdf',
    title: 'Lamps',
    abstract: 'They count.',
    short_abstract: 'They…',
    authors: ['Ada Byron'],
    published: '2025-01-01',
    conference: null,
    tasks: ['Counting', { name: 'Lighting' }],
    methods: [{ name: 'Lamp', full_name: 'Lamp' }],
  };

  test('are read with their tasks as keywords', () => {
    expect(read({ count: 1, next: null, previous: null, results: [paper] })).toMatchObject({
      entries: [{ arxivId: '2501.00001', keywords: ['Counting', 'Lighting'], publishedOn: '2025-01-01', links: [] }],
      issues: [],
    });
  });

  test('have other ids than those of arXiv', () => {
    const url_abs = 'https://openreview.net/forum?id=aBcD1234';
    expect(read([{ ...paper, arxiv_id: null, url_abs, url_pdf: null }])).toMatchObject({
      entries: [{ arxivId: null, links: [{ kind: 'other', url: url_abs }] }],
      issues: [],
    });
  });

  test('link papers to code, that of the authors and that of others', () => {
    const link = {
      paper_url: 'https://paperswithcode.com/paper/lamps',
      paper_title: 'Lamps',
      paper_arxiv_id: '2501.00001',
      paper_url_abs: 'https://arxiv.org/abs/2501.00001v1',
      paper_url_pdf: 'https://arxiv.org/pdf/2501.00001v1.pdf',
      repo_url: 'https://github.com/a/b',
      is_official: true,
      framework: 'none',
    };
    expect(read([link, { ...link, repo_url: 'https://github.com/c/d', is_official: false }])).toMatchObject({
      entries: [
        { title: 'Lamps', arxivId: '2501.00001', links: [{ kind: 'code', url: 'https://github.com/a/b' }] },
        { title: 'Lamps', arxivId: '2501.00001', links: [{ kind: 'other', url: 'https://github.com/c/d' }] },
      ],
      issues: [],
    });
  });
});

describe('records of bioRxiv and medRxiv', () => {
  const preprint = {
    title: 'Lamps',
    authors: 'Byron, A.; Quay, C. D.; Harbour Works',
    author_corresponding: 'Ada Byron',
    author_corresponding_institution: 'Harbour',
    doi: '10.1101/2025.01.01.123456',
    date: '2025-01-01',
    version: '1',
    type: 'new results',
    license: 'cc_by',
    category: 'neuroscience',
    jatsxml: 'https://example.org/1.xml',
    abstract: 'They count.',
    published: 'NA',
    server: 'bioRxiv',
  };
  const doi = { kind: 'other', url: 'https://doi.org/10.1101/2025.01.01.123456' };
  const answer = (...collection: object[]) => ({ messages: [{ status: 'ok', count: collection.length }], collection });

  test('are read with the day of their first version alone', () => {
    const { entries, issues } = read(answer(preprint, { ...preprint, title: 'Gulls', version: '2' }));
    expect(issues).toEqual([]);
    expect(entries).toMatchObject([
      {
        title: 'Lamps',
        authors: ['A. Byron', 'C. D. Quay', 'Harbour Works'],
        publishedOn: '2025-01-01',
        categories: ['neuroscience'],
        links: [doi],
      },
      { title: 'Gulls', publishedOn: null },
    ]);
  });

  test('lead to the journal that published them', () => {
    const { entries } = read(answer({ ...preprint, published: '10.1000/1' }));
    expect(entries[0]?.links).toEqual([{ kind: 'other', url: 'https://doi.org/10.1000/1' }, doi]);
  });

  test('are read as the list of published ones gives them', () => {
    const published = {
      biorxiv_doi: '10.1101/2025.01.01.123456',
      published_doi: '10.1000/1',
      published_journal: 'Harbours',
      published_date: '2025-05-01',
      preprint_platform: 'bioRxiv',
      preprint_title: 'Lamps',
      preprint_authors: 'Byron, A.',
      preprint_category: 'neuroscience',
      preprint_date: '2025-01-01',
      preprint_abstract: 'They count.',
    };
    expect(read(answer(published))).toMatchObject({
      entries: [{ title: 'Lamps', authors: ['A. Byron'], abstract: 'They count.', publishedOn: '2025-01-01' }],
      issues: [],
    });
  });

  test('are an empty day where there are none', () => {
    expect(parse(JSON.stringify({ messages: [{ status: 'no posts found' }], collection: [] }))).toMatchObject({
      digests: [],
      issues: [{ ruleId: 'empty-digest' }],
    });
  });
});

import { parse } from '@retorquere/bibtex-parser';
import { plugins } from '@citation-js/core';
import { parse as parseRis } from 'reflib-ris';
import { describe, expect, test } from 'vitest';
import { draftDigests } from '../../../../src/digest/parse.ts';
import type { Entry } from '../../../../src/digest/schema.ts';
import { toBibtex } from '../../../../src/export/citation/bibtex.ts';
import { toCitation, type CitedPaper } from '../../../../src/export/citation/citation.ts';
import { toCsl } from '../../../../src/export/citation/csl.ts';
import {
  fromScholarlyArticle,
  toScholarlyArticle,
  type ScholarlyArticle,
} from '../../../../src/export/citation/json-ld.ts';
import { toRis } from '../../../../src/export/citation/ris.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const PAPER: CitedPaper = {
  key: 'byron2025lamps',
  title: 'Lamps & <ships>: 光',
  authors: ['Ada Byron', 'Jan van der Berg', 'Ludwig Öz Jr.', 'The Lamp Team'],
  areAll: true,
  organization: 'Quay Institute',
  date: '2025-11-04',
  arxivId: '2511.00001',
  doi: '10.48550/arXiv.2511.00001',
  url: 'https://arxiv.org/abs/2511.00001',
};
const BARE: CitedPaper = {
  ...PAPER,
  authors: [],
  organization: null,
  date: null,
  arxivId: null,
  doi: null,
  url: null,
};

/** What Daybook itself reads from a file. */
function readBack(name: string, text: string): Partial<Entry> | undefined {
  const bytes = new TextEncoder().encode(text);
  return draftDigests({ path: `digests/2025-11-05${name}`, bytes }).drafts[0]?.digest.entries[0];
}

describe('toRis', () => {
  test('writes a record that a reader of RIS reads', async () => {
    const found: unknown[] = [];
    await new Promise((resolve) =>
      parseRis(toRis(toCitation(PAPER)))
        .on('ref', (record) => found.push(record))
        .on('end', resolve),
    );
    expect(found).toEqual([
      {
        type: 'unpublished',
        title: 'Lamps & <ships>: 光',
        authors: ['Byron, Ada', 'van der Berg, Jan', 'Öz, Ludwig, Jr.', 'The Lamp Team,'],
        year: '2025',
        date: '2025/11/04',
        publisher: 'arXiv',
        accession: 'arXiv:2511.00001',
        doi: '10.48550/arXiv.2511.00001',
        urls: ['https://arxiv.org/abs/2511.00001'],
      },
    ]);
  });

  test('writes what Daybook reads back as the same paper', () => {
    expect(readBack('.ris', toRis(toCitation(PAPER)))).toMatchObject({
      title: PAPER.title,
      authors: PAPER.authors,
      arxivId: PAPER.arxivId,
      publishedOn: PAPER.date,
    });
  });

  test('leaves out what is unknown', () => {
    expect(toRis(toCitation(BARE))).toBe('TY  - UNPB\r\nTI  - Lamps & <ships>: 光\r\nER  - \r\n');
  });
});

describe('toCsl', () => {
  test('writes an item that a reader of CSL-JSON reads', () => {
    const item = toCsl(toCitation(PAPER));
    expect(plugins.input.chain(item)).toMatchObject([item]);
    expect(item).toMatchObject({
      author: [
        { given: 'Ada', family: 'Byron' },
        { given: 'Jan', family: 'van der Berg' },
        { given: 'Ludwig', family: 'Öz', suffix: 'Jr.' },
        { literal: 'The Lamp Team' },
      ],
      issued: { 'date-parts': [[2025, 11, 4]] },
    });
  });

  test('writes an item that Daybook reads back as the same paper', () => {
    expect(readBack('.json', JSON.stringify([toCsl(toCitation(PAPER))]))).toMatchObject({
      title: PAPER.title,
      authors: PAPER.authors,
      arxivId: PAPER.arxivId,
      publishedOn: PAPER.date,
    });
  });

  test('names an organization in place of authors, and leaves out what is unknown', () => {
    expect(toCsl(toCitation({ ...BARE, organization: 'Quay' }))).toEqual({
      id: 'byron2025lamps',
      type: 'article',
      title: PAPER.title,
      author: [{ literal: 'Quay' }],
    });
  });
});

describe('toBibtex', () => {
  test('writes an entry that a reader of BibTeX reads, names with their accents and parts', () => {
    const entry = {
      title: 'Lamps in $n^2$ Ships',
      arxivId: '2511.00001',
      authors: [...PAPER.authors],
      publishedOn: '2025-11-04',
    };
    const { archive } = archiveOf([digest('2025-11-05', [entry])]);
    const text = [...archive.papers.values()].map((paper) => toBibtex(paper, 'byron2025lamps')).join('');
    const { entries, errors } = parse(text);
    expect(errors).toEqual([]);
    expect(entries[0]).toMatchObject({ key: 'byron2025lamps', type: 'misc' });
    // The reader leaves accents beside their letters.
    expect(JSON.parse(JSON.stringify(entries[0]?.fields).normalize('NFC'))).toMatchObject({
      author: [
        { firstName: 'Ada', lastName: 'Byron' },
        { firstName: 'Jan', lastName: 'Berg', prefix: 'van der' },
        { firstName: 'Ludwig', lastName: 'Öz', suffix: 'Jr.' },
        { name: 'The Lamp Team' },
      ],
      eprint: '2511.00001',
      doi: '10.48550/arXiv.2511.00001',
    });
  });
});

describe('toScholarlyArticle and fromScholarlyArticle', () => {
  test.each([
    ['all is known', { ...PAPER, organization: null }],
    ['an organization stands for the authors', { ...BARE, organization: 'Quay' }],
    ['nothing is known', { ...BARE, areAll: false }],
  ])('keep a paper of which %s', (_, paper) => {
    const article = JSON.parse(JSON.stringify(toScholarlyArticle(paper))) as ScholarlyArticle;
    expect(fromScholarlyArticle(article, paper)).toEqual(paper);
  });
});

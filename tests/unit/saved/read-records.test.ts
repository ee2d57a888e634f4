import { describe, expect, test } from 'vitest';
import { readRecords, shownTitle } from '../../../src/saved/read-records.ts';

describe('readRecords', () => {
  test('reads BibTeX as Zotero exports it', () => {
    const text =
      '@misc{a,\n title = {Tides},\n number = {arXiv:2511.00001},\n publisher = {arXiv},\n eprint = {2511.00001},\n eprinttype = {arxiv}\n}\n';
    expect(readRecords(text, 'a.bib')?.records).toEqual([
      { title: 'Tides', names: ['2511.00001', 'tides'], text: '', keywords: [] },
    ]);
  });

  test('reads RIS and CSL-JSON', () => {
    const ris = 'TY  - PREP\nTI  - On Waves\nAB  - Waves come and go.\nKW  - Sea\nER  - \n';
    expect(readRecords(ris, 'a.ris')?.records).toEqual([
      { title: 'On Waves', names: ['on-waves'], text: 'Waves come and go.', keywords: ['Sea'] },
    ]);
    const csl = JSON.stringify([
      { id: 'a', type: 'article', title: 'Tides', number: 'arXiv:2511.00001', publisher: 'arXiv' },
    ]);
    expect(readRecords(csl, 'a.json')?.records).toEqual([
      { title: 'Tides', names: ['2511.00001', 'tides'], text: '', keywords: [] },
    ]);
  });

  test('reads CSV as Zotero exports it', () => {
    const csv =
      '"Key","Item Type","Publication Year","Author","Title","Url","Abstract Note","Manual Tags"\n' +
      '"A","preprint","2025","Reef, Ada","Tides","http://arxiv.org/abs/2511.00001","The sea rises, and falls.","Sea; Moon"\n';
    expect(readRecords(csv, 'a.csv')?.records).toEqual([
      { title: 'Tides', names: ['2511.00001', 'tides'], text: 'The sea rises, and falls.', keywords: ['Sea', 'Moon'] },
    ]);
  });

  test('counts records that have no title', () => {
    const text = '@misc{a, eprint = {2511.00001}}\n\n@misc{b, title = {Tides}}\n';
    expect(readRecords(text, 'a.bib')).toMatchObject({ records: [{ title: 'Tides' }], unread: 1 });
  });

  test.each(['', 'Some words.', '{"a":1}'])('finds no records in %j', (text) => {
    expect(readRecords(text, 'a.txt')).toBeNull();
  });
});

describe('shownTitle', () => {
  test('is without LaTeX', () => {
    expect(shownTitle({ title: 'Schr\\"odinger \\emph{and} $\\alpha$' })).toBe('Schrödinger and α');
  });
});

import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../src/saved/read-records.ts';

describe('readRecords', () => {
  test('reads BibTeX as Zotero exports it', () => {
    const text =
      '@misc{a,\n title = {Tides},\n number = {arXiv:2511.00001},\n publisher = {arXiv},\n eprint = {2511.00001},\n eprinttype = {arxiv}\n}\n';
    expect(readRecords(text, 'a.bib')).toEqual([{ title: 'Tides', names: ['2511.00001', 'tides'] }]);
  });

  test('reads RIS and CSL-JSON', () => {
    expect(readRecords('TY  - PREP\nTI  - On Waves\nER  - \n', 'a.ris')).toEqual([
      { title: 'On Waves', names: ['on-waves'] },
    ]);
    const csl = JSON.stringify([
      { id: 'a', type: 'article', title: 'Tides', number: 'arXiv:2511.00001', publisher: 'arXiv' },
    ]);
    expect(readRecords(csl, 'a.json')).toEqual([{ title: 'Tides', names: ['2511.00001', 'tides'] }]);
  });

  test.each(['', 'Some words.', '{"a":1}'])('finds no records in %j', (text) => {
    expect(readRecords(text, 'a.txt')).toBeNull();
  });
});

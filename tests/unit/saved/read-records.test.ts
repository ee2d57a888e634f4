import { describe, expect, test } from 'vitest';
import type { DigestFormat } from '../../../src/digest/format.ts';
import { bibtex } from '../../../src/digest/formats/bibtex/bibtex.ts';
import { cslJson } from '../../../src/digest/formats/json/csl-json.ts';
import { ris } from '../../../src/digest/formats/ris/ris.ts';
import { separatedValues } from '../../../src/digest/formats/tables/separated-values.ts';
import { recordOf } from '../../../src/saved/file-record.ts';
import { readRecords, shownTitle } from '../../../src/saved/read-records.ts';

describe('readRecords', () => {
  test('reads BibTeX as Zotero exports it', () => {
    const text =
      '@misc{a,\n title = {Tides},\n number = {arXiv:2511.00001},\n publisher = {arXiv},\n eprint = {2511.00001},\n eprinttype = {arxiv}\n}\n';
    expect(readRecords(text)?.records).toEqual([
      { title: 'Tides', names: ['2511.00001', 'tides'], text: '', keywords: [] },
    ]);
  });

  test('reads RIS and CSL-JSON', () => {
    const ris = 'TY  - PREP\nTI  - On Waves\nAB  - Waves come and go.\nKW  - Sea\nER  - \n';
    expect(readRecords(ris)?.records).toEqual([
      { title: 'On Waves', names: ['on-waves'], text: 'Waves come and go.', keywords: ['Sea'] },
    ]);
    const csl = JSON.stringify([
      { id: 'a', type: 'article', title: 'Tides', number: 'arXiv:2511.00001', publisher: 'arXiv' },
    ]);
    expect(readRecords(csl)?.records).toEqual([
      { title: 'Tides', names: ['2511.00001', 'tides'], text: '', keywords: [] },
    ]);
  });

  test('reads CSV as Zotero exports it', () => {
    const csv =
      '"Key","Item Type","Publication Year","Author","Title","Url","Abstract Note","Manual Tags"\n' +
      '"A","preprint","2025","Reef, Ada","Tides","http://arxiv.org/abs/2511.00001","The sea rises, and falls.","Sea; Moon"\n';
    expect(readRecords(csv)?.records).toEqual([
      { title: 'Tides', names: ['2511.00001', 'tides'], text: 'The sea rises, and falls.', keywords: ['Sea', 'Moon'] },
    ]);
  });

  test.each([
    ['Extra', 'arXiv:2401.01234 [cs]', '2401.01234'],
    ['Extra', 'Citation Key: reef\narXiv:2401.01234v2 [cs.LG]\nComment: 12 pages', '2401.01234'],
    ['Extra', 'DOI: 10.48550/arXiv.2401.01234', '2401.01234'],
    ['DOI', '10.48550/arXiv.2401.01234', '2401.01234'],
    ['DOI', 'https://doi.org/10.48550/ARXIV.HEP-TH/9901001', 'hep-th/9901001'],
    ['Url', 'http://arxiv.org/abs/2401.01234', '2401.01234'],
    ['Archive ID', 'arXiv:2401.01234', '2401.01234'],
    ['Archiv ID', 'arXiv:2401.01234', '2401.01234'],
    ['Archive Location', '2401.01234', '2401.01234'],
    ['Number', 'arXiv:2401.01234', '2401.01234'],
    ['Extra', 'Cites 2401.01234 pages', null],
    ['Number', '12', null],
  ])('finds in the column %s of CSV with %j the id %j', (column, cell, id) => {
    const csv = `"Key","Item Type","Author","Title","${column}"\n"A","preprint","Reef, Ada","Tides","${cell}"\n`;
    expect(readRecords(csv)?.records).toMatchObject([{ names: [id ?? [], 'tides'].flat() }]);
  });

  test('keeps a record with an id alone, and counts one with neither a title nor an id', () => {
    const text = '@misc{a, eprint = {2511.00001}}\n\n@misc{b, title = {Tides}}\n\n@misc{c, year = {2025}}\n';
    expect(readRecords(text)).toMatchObject({
      records: [
        { title: '', names: ['2511.00001'] },
        { title: 'Tides', names: ['tides'] },
      ],
      unread: 1,
    });
  });

  test('reads a broken entry as far as it goes', () => {
    const text = '@misc{a,\n title = {Lost brace},\n abstract = {Never closed\n\n@misc{b, title = {Whole}}\n';
    expect(readRecords(text)).toMatchObject({ records: [{ title: 'Lost brace' }, { title: 'Whole' }], unread: 0 });
  });

  test.each(['', 'Some words.', '{"a":1}'])('finds no records in %j', (text) => {
    expect(readRecords(text)).toBeNull();
  });
});

describe('readRecords and the readers of digests', () => {
  const texts: [DigestFormat, string][] = [
    [
      bibtex,
      "@string{jmlr = {Journal of Lamps}}\n% a remark = {x}\n@article{key,\n  title = {{BERT}: Fr\\'echet {\\em lamps} \\& $x^{2}$},\n" +
        '  journal = jmlr # " 12",\n  eprint = {hep-th/9901001}, % old\n  abstract = "A {\\"o} and\n\n  \\{b\\} of 50\\%",\n  KEYWORDS = {Sea, Moon}\n}\n',
    ],
    [
      bibtex,
      '@InProceedings(a, title = {Lamps}, doi = "10.48550/arXiv.2511.00003")\n@comment{x}\n@misc{2511.00004, title = Waves }',
    ],
    [bibtex, '@misc{title = {No Label}, note = {arXiv:2511.00005 [cs]}}\n@misc{b, title={},}'],
    [
      ris,
      'TY  - JOUR\nT1  - Lamps &amp; <i>Waves</i>\nN2  - Abstract\n\nFirst\nand second.\nUR  - https://x.org/a;https://arxiv.org/abs/2511.00006v2\nER  - \n',
    ],
    [
      ris,
      'TY  - JOUR\nTI  - Lamps\nN1  - arXiv:2511.00007 [cs]\nDO  - doi:10.1000/1\nKW  - Sea; Moon\nKW  - Sea\n\nTY  - JOUR\nAU  - Byron, Ada\nER  - \n',
    ],
    [
      cslJson,
      '[{"id":1,"type":"article","title":["Lamps"],"abstract":"<jats:title>Abstract</jats:title><jats:p>a &lt; b</jats:p>","keyword":"Sea; Moon"}]',
    ],
    [cslJson, '{"items":[{"type":"book","title":"Waves","DOI":"10.48550/arXiv.2511.00008","issued":{"raw":"2025"}}]}'],
    [
      separatedValues,
      'Title,Abstract,Tags,Arxiv ID\n"Lamps, and &amp; ""Waves""",A lamp.,"Sea, Moon",2511.0101\nTides,,,\n',
    ],
    [separatedValues, 'Title\tSummary\tURL\nLamps\tThey shine.\thttps://arxiv.org/pdf/2511.00009v3\n'],
  ];
  test.each(texts.map(([format, text]) => ({ name: format.name, format, text })))(
    'find the same in $name: $text',
    ({ format, text }) => {
      const { drafts } = format.parse({ path: 'a', text, firstLine: 1, header: {}, day: null });
      const entries = drafts.flatMap((draft) => draft.entries);
      const { records = [] } = readRecords(text) ?? {};
      expect(records.filter(({ title }) => title !== '')).toEqual(
        entries.map(({ title, arxivId, text: abstract, summary, keywords }) =>
          recordOf({ title, arxivId, text: abstract ?? summary?.text ?? '', keywords: keywords ?? [] }),
        ),
      );
    },
  );
});

describe('shownTitle', () => {
  test('is without LaTeX', () => {
    expect(shownTitle({ title: 'Schr\\"odinger \\emph{and} $\\alpha$' })).toBe('Schrödinger and α');
  });
});

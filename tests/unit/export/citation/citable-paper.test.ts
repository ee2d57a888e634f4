import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/check/content.ts';
import { citableLine } from '../../../../src/export/citation/citable-paper.ts';
import { CITATION_FILES } from '../../../../src/export/citation/citation-files.ts';
import { citablePaper } from '../../../../src/export/citation/cited-paper.ts';
import { paperLine, type PaperLine } from '../../../../src/export/data/paper-line.ts';
import { HARD_TEXTS } from '../../../support/hard-texts.ts';
import { fixture } from '../../support/parse.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const { archive: hard } = archiveOf([
  digest(
    '2024-03-04',
    HARD_TEXTS.map(({ source }, index) => ({
      title: source,
      remark: source,
      authors: [`Çelik Öz ${index}`],
      arxivId: `2403.1${String(index).padStart(4, '0')}`,
      categories: ['cs.LG_{x}'],
    })),
  ),
  digest('2024-03-05', [
    { title: 'A -- B $-$- C', organization: { name: 'Lamps & Sons', handle: null }, remark: '12 pages' },
    { title: 'Lamps } in { fog', links: [{ kind: 'other', url: 'https://doi.org/10.1000/182' }] },
    { title: 'Many hands', authors: Array.from({ length: 130 }, (_, index) => `Ada Quill ${index}`) },
  ]),
]);

describe('citableLine', () => {
  const toy = checkContent(fixture('toy')).archive;
  const gallery = checkContent('tests/fixtures/gallery').archive;

  test.each([
    ['hard texts', hard],
    ['the toy archive', toy],
    ['the gallery', gallery],
  ])('makes of the lines of data files what the papers themselves give, in every format: %s', (_, archive) => {
    const papers = [...archive.papers.values()];
    const lines = papers.map((paper) => JSON.parse(JSON.stringify(paperLine(archive, paper))) as PaperLine);
    for (const { write } of CITATION_FILES) {
      const expected = papers.map((paper) => citablePaper(paper, archive.citationKeys.get(paper.id) ?? ''));
      expect(write(lines.map(citableLine))).toBe(write(expected));
    }
  });
});

describe('paperLine', () => {
  test('has LaTeX only where it does not follow from the plain text', () => {
    const { archive } = archiveOf([
      digest('2024-03-04', [
        { title: 'A Ledger of R&D', remark: '5% more' },
        { title: 'In $O(n^2)$', remark: '$n$ pages' },
      ]),
    ]);
    const lines = Array.from(archive.papers.values(), (paper) => paperLine(archive, paper));
    expect(lines.map(({ titleLatex, commentLatex }) => [titleLatex, commentLatex])).toEqual([
      [null, null],
      ['In $O(n^2)$', '$n$ pages'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { toApa } from '../../../../src/export/citation/apa.ts';
import type { Citation } from '../../../../src/export/citation/citation.ts';
import { toIeee } from '../../../../src/export/citation/ieee.ts';

const BASE: Citation = {
  key: 'byron2025counting',
  title: 'Counting Clouds: a field study of 2 skies',
  authors: [],
  areAll: true,
  date: '2025-11-04',
  arxivId: '2511.02778',
  doi: '10.48550/arXiv.2511.02778',
  url: 'https://arxiv.org/abs/2511.02778',
};
const NO_ID = { arxivId: null, doi: null, url: null };
const quills = (count: number): Citation['authors'] =>
  Array.from({ length: count }, (_, index) => ({
    family: `Quill${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index]}`,
    given: 'Ada',
  }));
const listed = (letters: string): string => [...letters].map((letter) => `Quill${letter}, A.`).join(', ');

const APA_WORK = 'Counting Clouds: a field study of 2 skies (arXiv:2511.02778).';
const APA_END = `${APA_WORK} arXiv. https://doi.org/10.48550/arXiv.2511.02778`;
const IEEE_END = '“Counting Clouds: a field study of 2 skies.” arXiv, Nov. 04, 2025. doi: 10.48550/arXiv.2511.02778.';

/**
 * What citeproc-js 2.4.63 makes of the same items with the styles `apa` (2022-01-31) and `ieee` (2022-10-11) of the Citation
 * Style Language, without the number `[1]`.
 */
const CITEPROC: readonly (readonly [string, Partial<Citation>, string, string])[] = [
  [
    'an author',
    { authors: [{ family: 'Byron', given: 'Ada King' }] },
    `Byron, A. K. (2025). ${APA_END}`,
    `A. K. Byron, ${IEEE_END}`,
  ],
  [
    'two authors, one with particles',
    {
      authors: [
        { family: 'Byron', given: 'Ada' },
        { family: 'van der Berg', given: 'Jean-Luc' },
      ],
    },
    `Byron, A., & van der Berg, J.-L. (2025). ${APA_END}`,
    `A. Byron and J.-L. van der Berg, ${IEEE_END}`,
  ],
  [
    'groups',
    { authors: [{ family: 'Byron', given: 'A. K.' }, { literal: 'The Cloud Team' }, { literal: 'Sukarno' }] },
    `Byron, A. K., The Cloud Team, & Sukarno. (2025). ${APA_END}`,
    `A. K. Byron, The Cloud Team, and Sukarno, ${IEEE_END}`,
  ],
  [
    'six authors',
    { authors: quills(6) },
    `${listed('ABCDE')}, & QuillF, A. (2025). ${APA_END}`,
    `A. QuillA, A. QuillB, A. QuillC, A. QuillD, A. QuillE, and A. QuillF, ${IEEE_END}`,
  ],
  [
    'seven authors',
    { authors: quills(7) },
    `${listed('ABCDEF')}, & QuillG, A. (2025). ${APA_END}`,
    `A. QuillA et al., ${IEEE_END}`,
  ],
  [
    'twenty authors',
    { authors: quills(20) },
    `${listed('ABCDEFGHIJKLMNOPQRS')}, & QuillT, A. (2025). ${APA_END}`,
    `A. QuillA et al., ${IEEE_END}`,
  ],
  [
    'more authors',
    { authors: quills(22) },
    `${listed('ABCDEFGHIJKLMNOPQRS')}, … QuillV, A. (2025). ${APA_END}`,
    `A. QuillA et al., ${IEEE_END}`,
  ],
  [
    'no date',
    { authors: quills(1), date: null },
    `QuillA, A. (n.d.). ${APA_END}`,
    'A. QuillA, “Counting Clouds: a field study of 2 skies.” arXiv. doi: 10.48550/arXiv.2511.02778.',
  ],
  ['no author', {}, `${APA_WORK} (2025). arXiv. https://doi.org/10.48550/arXiv.2511.02778`, IEEE_END],
  [
    'an address alone',
    { ...NO_ID, title: 'Lamps?', authors: quills(2), date: '2024-01-09', url: 'https://example.org/lamps' },
    'QuillA, A., & QuillB, A. (2024). Lamps? https://example.org/lamps',
    'A. QuillA and A. QuillB, “Lamps?” Jan. 09, 2024. [Online]. Available: https://example.org/lamps',
  ],
  [
    'a DOI alone',
    { ...NO_ID, title: 'Lamps!', authors: quills(2), date: '2024-01-09', doi: '10.1101/2024.01.01.5' },
    'QuillA, A., & QuillB, A. (2024). Lamps! https://doi.org/10.1101/2024.01.01.5',
    'A. QuillA and A. QuillB, “Lamps!” Jan. 09, 2024. doi: 10.1101/2024.01.01.5.',
  ],
];

describe('toApa', () => {
  test.each(CITEPROC)('writes %s as citeproc does', (_, known, apa) => expect(toApa({ ...BASE, ...known })).toBe(apa));

  test('keeps the comma behind a suffix, and says that there are other authors', () => {
    const authors = [{ family: 'King', given: 'Martin L.', suffix: 'Jr.' }, { literal: '王小明' }];
    expect(toApa({ ...BASE, authors })).toBe(`King, M. L., Jr., & 王小明. (2025). ${APA_END}`);
    expect(toApa({ ...BASE, authors: quills(2), areAll: false })).toBe(`${listed('AB')}, et al. (2025). ${APA_END}`);
  });
});

describe('toIeee', () => {
  test.each(CITEPROC)('writes %s as citeproc does', (_, known, __, ieee) =>
    expect(toIeee({ ...BASE, ...known })).toBe(ieee),
  );

  test('keeps quotation marks of the title apart from its own', () => {
    expect(toIeee({ ...BASE, ...NO_ID, date: null, title: 'Why “lamps”' })).toBe('“Why ‘lamps’.”');
    expect(toIeee({ ...BASE, authors: quills(1), areAll: false })).toBe(`A. QuillA et al., ${IEEE_END}`);
  });
});

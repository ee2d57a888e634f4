import { describe, expect, test } from 'vitest';
import type { CitedPaper } from '../../../src/export/citation/citation.ts';
import { toCoins } from '../../../src/export/coins.ts';

const PAPER: CitedPaper = {
  key: 'byron2025lamps',
  title: 'Lamps & <ships>: 光',
  authors: ['Ada Byron', 'Bo Tern', 'Cy Öz', 'Di Last'],
  areAll: true,
  organization: null,
  date: '2025-11-04',
  arxivId: '2511.00001',
  doi: '10.48550/arXiv.2511.00001',
  url: 'https://arxiv.org/abs/2511.00001',
};

describe('toCoins', () => {
  test('describes a preprint with its first three authors', () => {
    const fields = new URLSearchParams(toCoins(PAPER) ?? '');
    expect([...fields]).toEqual([
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
      ['rft.type', 'preprint'],
      ['rft.title', 'Lamps & <ships>: 光'],
      ['rft.au', 'Ada Byron'],
      ['rft.au', 'Bo Tern'],
      ['rft.au', 'Cy Öz'],
      ['rft.date', '2025-11-04'],
      ['rft.publisher', 'arXiv'],
      ['rft_id', 'info:doi/10.48550/arXiv.2511.00001'],
      ['rft.identifier', 'https://arxiv.org/abs/2511.00001'],
    ]);
  });

  test.each<[string, Partial<CitedPaper>]>([
    ['authors', { authors: [] }],
    ['day', { date: null }],
  ])('claims nothing of a paper without %s', (_, unknown) => expect(toCoins({ ...PAPER, ...unknown })).toBeNull());

  test('writes half of a pair of surrogates as a replacement', () => {
    expect(toCoins({ ...PAPER, title: 'A\ud800' })).toContain('rft.title=A%EF%BF%BD');
  });
});

import { describe, expect, test } from 'vitest';
import { formatPaperId, paperIdOfNumber, parsePaperId } from '../../src/paper-id.ts';

const IDS = ['2409.04828', '0704.0001', '9912.99999', 'math/0309136', 'hep-th/9901001', 'cond-mat/0309136'];

describe('parsePaperId', () => {
  const forms = (id: string) => [
    id,
    ` ${id}\n`,
    `${id}v2`,
    `arXiv:${id}`,
    `arxiv: ${id}v12`,
    `https://arxiv.org/abs/${id}`,
    `http://www.arxiv.org/abs/${id}v1`,
    `arxiv.org/abs/${id}`,
    `https://export.arxiv.org/abs/${id}/`,
    `https://arxiv.org/pdf/${id}.pdf`,
    `https://arxiv.org/pdf/${id}v2.pdf#page=3`,
    `https://arxiv.org/html/${id}v1?x=1`,
    `https://huggingface.co/papers/${id}`,
    `https://hf.co/papers/${id}#community`,
    `https://www.alphaxiv.org/abs/${id}v1`,
    `alphaxiv.org/overview/${id}`,
    `https://doi.org/10.48550/arXiv.${id}`,
    `10.48550/arxiv.${id}`,
    `arXiv:${id}v2 [cs.CL] 3 Nov 2025`,
    `${id}v2 [cs.CL]`,
    `oai:arXiv.org:${id}v1`,
    `https://arxiv.org/abs/arXiv:${id}`,
    `https://arxiv.org/format/${id}`,
    `https://arxiv.org/ps/${id}v1`,
    `https://arxiv.org/e-print/${id}`,
    `https://browse.arxiv.org/html/${id}`,
    `https://rss.arxiv.org/abs/${id}`,
    `http://xxx.lanl.gov/abs/${id}`,
    `http://cn.arxiv.org/abs/${id}`,
    `http://lanl.arxiv.org/pdf/${id}v1`,
    `https://papers.cool/arxiv/${id}`,
    `https://ar5iv.org/abs/${id}`,
    `https://ar5iv.labs.arxiv.org/html/${id}`,
    `https://scirate.com/arxiv/${id}`,
    `https://hf-mirror.com/papers/${id}`,
    `https://www.semanticscholar.org/arxiv/${id}`,
    `https://api.semanticscholar.org/arXiv:${id}`,
    `https://tldr.takara.ai/p/${id}`,
    `https://ui.adsabs.harvard.edu/abs/arXiv:${id}`,
    `doi:10.48550/arXiv.${id}`,
    `DOI: 10.48550/arXiv.${id}v2`,
    `arXiv preprint arXiv:${id}`,
    `arXiv e-prints ${id}v3 [cs.CL]`,
    `arXiv ${id}`,
    `arXiv ID: ${id}`,
    `eprint:${id}`,
    `CoRR abs/${id}`,
    `[${id}]`,
    `(arXiv:${id}v1)`,
    `https://web.archive.org/web/20251105120000/https://arxiv.org/abs/${id}v1`,
    `web.archive.org/web/2025id_/http://arxiv.org:80/pdf/${id}`,
    `https://www.themoonlight.io/en/review/${id}`,
    `https://www.themoonlight.io/file?url=https%3A%2F%2Farxiv.org%2Fpdf%2F${id}`,
    `https://inspirehep.net/api/arxiv/${id}`,
    `https://inspirehep.net/literature?q=arxiv%3A${id}&size=25`,
  ];

  test.each(IDS.flatMap((id) => forms(id).map((form) => [form, id])))('reads %j as %s', (form, id) => {
    expect(parsePaperId(form)).toBe(id);
  });

  test.each([
    ['math.GT/0309136', 'math/0309136'],
    ['arXiv:math.gt/0309136v2', 'math/0309136'],
    ['cond-mat.str-el/9901001', 'cond-mat/9901001'],
    ['https://arxiv.org/abs/Math.GT/0309136', 'math/0309136'],
  ])('drops the subject class of %j', (form, id) => expect(parsePaperId(form)).toBe(id));

  test.each([
    '',
    'Attention',
    'https://papers.cool/venue/2409.04828',
    'https://huggingface.co/datasets/2409.04828',
    'https://arxiv.org/list/2409.04828',
    'https://notarxiv.org/abs/2409.04828',
    '2413.04828',
    '2400.04828',
    '2409.048',
    '2409.0482812',
    '2409-04828',
    'https://example.org/2409.04828',
    'math/03091',
    '../2409.04828',
    'and/1234567',
    'stat/0703001',
    'Seen in [2409.04828]',
    '[2409.04828] [2409.04829]',
    'https://www.themoonlight.io/en/review/lamps-and-clouds',
    'https://inspirehep.net/literature/1234567',
    'https://web.archive.org/web/20251105120000/https://example.org/2409.04828',
  ])('finds no id in %j', (text) => expect(parsePaperId(text)).toBeNull());

  test('undoes formatPaperId', () => {
    for (const id of IDS) expect(parsePaperId(formatPaperId(id))).toBe(id);
  });
});

describe('paperIdOfNumber', () => {
  test.each([
    [2511.0101, '2511.01010'],
    [2511.01234, '2511.01234'],
    [1401.001, '1401.0010'],
    [704.0001, '0704.0001'],
    [2511, null],
    [2513.01, null],
    [3.14, null],
    [2511.123456, null],
  ])('of %j is %j', (number, id) => expect(paperIdOfNumber(number)).toBe(id));
});

import { describe, expect, test } from 'vitest';
import { formatPaperId, parsePaperId } from '../../src/paper-id.ts';

const IDS = [
  '2409.04828',
  '0704.0001',
  '9912.99999',
  'math/0309136',
  'math.GT/0309136',
  'hep-th/9901001',
  'cond-mat/0309136',
];

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
  ];

  test.each(IDS.flatMap((id) => forms(id).map((form) => [form, id])))('reads %j as %s', (form, id) => {
    expect(parsePaperId(form)).toBe(id);
  });

  test.each([
    '',
    'Attention',
    '2413.04828',
    '2400.04828',
    '2409.048',
    '2409.0482812',
    '2409-04828',
    'https://example.org/2409.04828',
    'math/03091',
    '../2409.04828',
  ])('finds no id in %j', (text) => expect(parsePaperId(text)).toBeNull());

  test('undoes formatPaperId', () => {
    for (const id of IDS) expect(parsePaperId(formatPaperId(id))).toBe(id);
  });
});

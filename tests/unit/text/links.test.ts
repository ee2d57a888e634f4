import { describe, expect, test } from 'vitest';
import { classifyLink, findLinks, normalizeUrl } from '../../../src/text/links.ts';
import { parseText } from '../../../src/text/parse-text.ts';

describe('classifyLink', () => {
  test.each([
    ['https://github.com/a/b', 'code'],
    ['https://gitlab.inria.fr/a/b', 'code'],
    ['https://anonymous.4open.science/r/a', 'code'],
    ['https://huggingface.co/datasets/a/b', 'dataset'],
    ['https://hf.co/datasets/a/b', 'dataset'],
    ['https://zenodo.org/records/1', 'dataset'],
    ['https://huggingface.co/a/b', 'model'],
    ['https://huggingface.co/collections/a/b', 'model'],
    ['https://huggingface.co/spaces/a/b', 'demo'],
    ['https://a-b.hf.space', 'demo'],
    ['https://colab.research.google.com/x', 'demo'],
    ['https://huggingface.co/papers/2501.00001', 'paper'],
    ['https://arxiv.org/abs/2501.00001', 'paper'],
    ['https://doi.org/10.1/x', 'paper'],
    ['https://a.github.io/b', 'project'],
    ['https://sites.google.com/view/a', 'project'],
    ['https://huggingface.co/blog/a', 'other'],
    ['https://github.com', 'other'],
    ['https://example.org/', 'other'],
    ['not an address', 'other'],
  ])('takes %s for %s', (url, kind) => {
    expect(classifyLink(url)).toBe(kind);
  });
});

describe('normalizeUrl', () => {
  test.each([
    'http://github.com/A/b',
    'https://www.github.com/a/b/',
    'https://github.com/a/b.git',
    'https://github.com/a/b/tree/main',
    'https://github.com/a/b/tree/master/',
    'https://github.com/a/b/blob/main/README.md',
    'https://github.com/a/b#usage',
    'https://github.com/a/b?tab=readme',
  ])('makes %s the same as its plain form', (url) => {
    expect(normalizeUrl(url)).toBe('https://github.com/a/b');
  });

  test.each([
    ['https://x.org/A?id=1', 'https://x.org/A?id=1'],
    ['https://hf.co/a/b', 'https://huggingface.co/a/b'],
    ['https://gitlab.com/a/b/-/tree/main', 'https://gitlab.com/a/b'],
    ['mailto:a@x.org', 'mailto:a@x.org'],
    ['nothing', 'nothing'],
  ])('reduces %s to %s', (url, normalized) => {
    expect(normalizeUrl(url)).toBe(normalized);
  });
});

describe('findLinks', () => {
  test('lists each link once, in the order of the text', () => {
    const { nodes } = parseText(
      String.raw`Code: https://github.com/a/b. Data: \href{https://huggingface.co/datasets/a/b}{here}, github.com/A/b/.`,
    );
    expect(findLinks(nodes)).toEqual([
      { kind: 'code', url: 'https://github.com/a/b' },
      { kind: 'dataset', url: 'https://huggingface.co/datasets/a/b' },
    ]);
  });

  test('finds links inside other nodes', () => {
    expect(findLinks(parseText(String.raw`\emph{at \url{https://x.org/a}}`).nodes)).toEqual([
      { kind: 'other', url: 'https://x.org/a' },
    ]);
  });

  test('finds none in a text without any', () => {
    expect(findLinks(parseText('Nothing here.').nodes)).toEqual([]);
  });
});

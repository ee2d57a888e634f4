import { describe, expect, test } from 'vitest';
import { dayMarkdown } from '../../../../src/views/files/day-markdown.ts';
import { contextOf } from '../../support/context.ts';
import { archiveOf, digest } from '../../support/sources.ts';

const { archive } = archiveOf([
  digest(
    '2025-01-02',
    [
      {
        title: 'Lamps [new]',
        abstract: 'They shine.',
        arxivId: '2501.00001',
        authors: ['Ada Quill', 'Bo Tern'],
        upvotes: 7,
        comments: 2,
        links: [{ kind: 'code', url: 'https://example.org/lamps_(new)' }],
      },
      { title: 'Ships', withdrawn: true },
    ],
    { path: 'digests/a', source: 'The list' },
  ),
  digest('2025-01-02', [{ title: 'Ships' }], { path: 'digests/b', title: 'More' }),
  digest('2025-01-03', [], { introduction: 'A day of rest.' }),
]);

const markdownOf = (index: number): string => {
  const day = archive.days[index];
  return day ? dayMarkdown(contextOf(archive), day) : '';
};

describe('dayMarkdown', () => {
  test('lists the papers of each digest with links, names and counts, without abstracts', () => {
    expect(markdownOf(0)).toBe(`# Thursday, January 2, 2025

[2 papers](http://localhost:4321/papers/date/2025-01-02/)

## The list

1. [Lamps \\[new\\]](http://localhost:4321/papers/2501.00001/)\\
   Ada Quill, Bo Tern\\
   7 upvotes · 2 comments\\
   [arXiv](https://arxiv.org/abs/2501.00001) · [PDF](https://arxiv.org/pdf/2501.00001) · [Hugging Face](https://huggingface.co/papers/2501.00001) · [Code](<https://example.org/lamps_(new)>)

2. [Ships](http://localhost:4321/papers/ships/)\\
   This paper was withdrawn.

## More

1. [Ships](http://localhost:4321/papers/ships/)\\
   This paper was withdrawn.
`);
  });

  test('has a heading alone for a digest without papers', () => {
    expect(markdownOf(1)).toBe(`# Friday, January 3, 2025

[0 papers](http://localhost:4321/papers/date/2025-01-03/)

## Digest
`);
  });
});

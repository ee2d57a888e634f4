import { describe, expect, test } from 'vitest';
import { mdxReferences } from '../../../src/markdown/mdx-references.ts';

describe('mdxReferences', () => {
  test('finds papers with their places in the file', () => {
    const text =
      '---\nby: Ada\n---\n\nSee [[2511.00001]], *arXiv:2511.00002*\nand again [[2511.00001]].\n\n- [[lamps]]\n';
    expect(mdxReferences(text).papers).toEqual([
      { id: '2511.00001', line: 5, column: 5 },
      { id: '2511.00002', line: 5, column: 22 },
      { id: '2511.00001', line: 6, column: 11 },
      { id: 'lamps', line: 8, column: 3 },
    ]);
  });

  test('finds a paper behind escapes', () => {
    expect(mdxReferences('\\*\\* &amp; [[a]]').papers).toEqual([{ id: 'a', line: 1, column: 12 }]);
  });

  test('finds formulas that are no LaTeX', () => {
    expect(mdxReferences('At most $n_{i}$.\n\nOr $\\frac{1$.\n\n$$\n\\nolamp\n$$\n').unreadFormulas).toEqual([
      { latex: '\\frac{1', line: 3, column: 4 },
      { latex: '\\nolamp', line: 5, column: 1 },
    ]);
  });

  test('finds nothing in a text that cannot be built', () => {
    expect(mdxReferences('[[a]] {')).toEqual({ papers: [], unreadFormulas: [] });
    expect(mdxReferences('---\na: b: c\n---\n[[a]]')).toEqual({ papers: [], unreadFormulas: [] });
  });
});

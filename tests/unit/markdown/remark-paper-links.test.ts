import { compileSync } from '@mdx-js/mdx';
import { describe, expect, test } from 'vitest';
import { remarkPaperLinks } from '../../../src/markdown/remark-paper-links.ts';

/** The components that a text becomes, with what stands in them. */
function linksOf(text: string): string[] {
  const code = String(compileSync(text, { jsx: true, remarkPlugins: [remarkPaperLinks] }));
  return Array.from(code.matchAll(/<PaperLink id="([^"]*)"(?: \/>|>\{"([^"]*)"\}<\/PaperLink>)/g), ([, id, shown]) =>
    shown === undefined ? `${id}` : `${id} as ${shown}`,
  );
}

describe('remarkPaperLinks', () => {
  test.each([
    ['See [[2511.02778]].', ['2511.02778']],
    ['[[a-lamp-of-every-day]] and [[math/0309136]]', ['a-lamp-of-every-day', 'math/0309136']],
    [
      'See arXiv:2511.02778v2, or arXiv: 2511.02779.',
      ['2511.02778v2 as arXiv:2511.02778v2', '2511.02779 as arXiv: 2511.02779'],
    ],
    ['ARXIV:math.GT/0309136', ['math.GT/0309136 as ARXIV:math.GT/0309136']],
    ['*[[2511.02778]]*\n\n- [[2511.02779]]', ['2511.02778', '2511.02779']],
  ])('links the papers that %j names', (text, links) => expect(linksOf(text)).toEqual(links));

  test.each([
    '[arXiv:2511.02778](https://example.org/)',
    '[see [[2511.02778]]](https://example.org/)',
    '`[[2511.02778]]`',
    '[[two words]]',
    'arXiv:2511.0277899',
    'myarXiv:2511.02778',
  ])('leaves %j as it is', (text) => expect(linksOf(text)).toEqual([]));

  test('keeps what stands around a link', () => {
    const code = String(compileSync('One [[2511.02778]] two.', { jsx: true, remarkPlugins: [remarkPaperLinks] }));
    expect(code).toContain('{"One "}<PaperLink id="2511.02778" />{" two."}');
  });
});

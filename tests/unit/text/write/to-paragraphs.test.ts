import { describe, expect, test } from 'vitest';
import { parseText } from '../../../../src/text/parse-text.ts';
import { toHtml } from '../../../../src/text/write/to-html.ts';
import { toParagraphs } from '../../../../src/text/write/to-paragraphs.ts';

describe('toParagraphs', () => {
  test.each([
    ['', []],
    ['a\nb', ['a b']],
    ['a\n\n\\emph{b} c\n \n\nd', ['a', '<em>b</em> c', 'd']],
  ])('splits %j', (source, paragraphs) => {
    expect(toParagraphs(parseText(source).nodes).map(toHtml)).toEqual(paragraphs);
  });
});

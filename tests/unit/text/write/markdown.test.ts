import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, markdownLink } from '../../../../src/text/write/markdown.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

/** The first paragraph, when Markdown is nothing but that. */
function paragraphOf(markdown: string): Node | undefined {
  const { children } = unified().use(remarkParse).parse(markdown) as Node;
  return children?.length === 1 && children[0]?.type === 'paragraph' ? children[0] : undefined;
}

const textOf = ({ value = '', children = [] }: Node): string => value + children.map(textOf).join('');

const folded = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const HARD = [
  '*Lamps* and _ships_ [new](https://example.org)',
  '1. Lamps',
  '12) Lamps',
  '- Lamps',
  '+ Lamps',
  '# Lamps',
  '===',
  '> Lamps',
  '```js',
  '~~~',
  '<script>alert(1)</script>',
  'R&amp;D',
  '![a](b)',
  'a\n\n# b',
  'a  \nb',
  'C:\\lamps\\',
  '| a | b |',
  '$x_1$',
  '[a]: https://example.org',
];

describe('escapeMarkdown', () => {
  test.each(HARD)('makes %j read as itself', (text) => {
    expect(textOf(paragraphOf(escapeMarkdown(text)) ?? { type: 'none' })).toBe(folded(text));
  });

  test('makes any text read as itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }).filter((text) => folded(text) !== ''),
        (text) => {
          const read = paragraphOf(escapeMarkdown(text));
          expect(read && folded(textOf(read))).toBe(folded(text));
        },
      ),
    );
  });
});

describe('markdownLink', () => {
  test.each([
    'https://example.org/a',
    'https://example.org/a_(b)',
    'https://example.org/?a=1&lt;=2&copy=3',
    'https://example.org/a b',
    'https://example.org/a\\b',
    'https://example.org/<b>',
  ])('leads to %s', (url) => {
    const [link] = paragraphOf(markdownLink('A [lamp](x)', url))?.children ?? [];
    expect(link?.type).toBe('link');
    expect(decodeURI(link?.url ?? '')).toBe(url);
    expect(link && textOf(link)).toBe('A [lamp](x)');
  });
});

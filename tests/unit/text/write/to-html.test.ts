import { describe, expect, test } from 'vitest';
import { parseText } from '../../../../src/text/parse-text.ts';
import { toHtml } from '../../../../src/text/write/to-html.ts';

describe('toHtml', () => {
  test.each([
    ['a < b & "c"', 'a &lt; b &amp; &quot;c&quot;'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [String.raw`\emph{a} \textbf{b} \texttt{<c>}`, '<em>a</em> <strong>b</strong> <code>&lt;c&gt;</code>'],
    ['PC^2 and x_{i}', 'PC<sup>2</sup> and x<sub>i</sub>'],
    ['at https://x.org/?a=1&b=2.', 'at <a href="https://x.org/?a=1&amp;b=2">https://x.org/?a=1&amp;b=2</a>.'],
    [String.raw`\href{https://x.org}{our "page"}`, '<a href="https://x.org">our &quot;page&quot;</a>'],
    ['$n$', '<math><mi>n</mi></math>'],
    [String.raw`$\unknown<b>$`, String.raw`<code>$\unknown&lt;b&gt;$</code>`],
    ['a\n\nb', 'a<br><br>b'],
  ])('writes %s', (source, html) => {
    expect(toHtml(parseText(source).nodes)).toBe(html);
  });

  test('makes no link of an address that is not safe', () => {
    expect(toHtml([{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', value: 'a' }] }])).toBe('a');
  });
});

import { describe, expect, test } from 'vitest';
import { introductionProblem, renderIntroduction } from '../../../src/markdown/render-introduction.ts';

describe('renderIntroduction', () => {
  test.each([
    ['emphasis', 'A *short* **day**.', '<p>A <em>short</em> <strong>day</strong>.</p>'],
    ['a list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['a link', '[a](https://a.example "A")', '<p><a href="https://a.example" title="A">a</a></p>'],
    ['a link within the site', '[a](../about/)', '<p><a href="../about/">a</a></p>'],
    ['code', '`<b>`', '<p><code>&#x3C;b></code></p>'],
    ['a quotation', '> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['an autolink', '<https://a.example>', '<p><a href="https://a.example">https://a.example</a></p>'],
    ['nothing', '', ''],
  ])('renders %s', (_, markdown, html) => expect(renderIntroduction(markdown)).toBe(html));

  test.each([
    ['in a line', 'a <b>b</b>', '<p>a &#x3C;b>b&#x3C;/b></p>'],
    ['in a block', '<div onclick="x()">\nb\n</div>', '<p>&#x3C;div onclick="x()">\nb\n&#x3C;/div></p>'],
    ['in a script', '<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['in a comment', '<!-- a -->', '<p>&#x3C;!-- a --></p>'],
    ['in a quotation', '> <hr>', '<blockquote>\n<p>&#x3C;hr></p>\n</blockquote>'],
    ['in a list', '- <hr>', '<ul>\n<li>&#x3C;hr></li>\n</ul>'],
    ['as an image', '<img src="https://a.example/a.png">', '<p>&#x3C;img src="https://a.example/a.png"></p>'],
  ])('shows raw HTML %s as written', (_, markdown, html) => expect(renderIntroduction(markdown)).toBe(html));

  test.each([
    ['javascript:alert(1)', '<p><a>a</a></p>'],
    ['JaVaScRiPt:alert(1)', '<p><a>a</a></p>'],
    ['data:text/html,x', '<p><a>a</a></p>'],
    ['vbscript:x', '<p><a>a</a></p>'],
  ])('drops the address of a link to %s', (url, html) => {
    expect(renderIntroduction(`[a](${url})`)).toBe(html);
    expect(renderIntroduction(`[a][r]\n\n[r]: ${url}`)).toBe(html);
  });

  test.each([
    ['an image', '![A lamp](https://a.example/a.png)', '<p><a href="https://a.example/a.png">A lamp</a></p>'],
    [
      'an image without a text',
      '![](https://a.example/a.png)',
      '<p><a href="https://a.example/a.png">https://a.example/a.png</a></p>',
    ],
    [
      'an image by reference',
      '![A lamp][a]\n\n[a]: https://a.example/a.png',
      '<p><a href="https://a.example/a.png">A lamp</a></p>',
    ],
    [
      'an image by its text alone',
      '![A lamp]\n\n[A lamp]: https://a.example/a.png',
      '<p><a href="https://a.example/a.png">A lamp</a></p>',
    ],
    [
      'an image in a link, as that link',
      '[![A lamp](https://a.example/a.png)](https://b.example)',
      '<p><a href="https://b.example">A lamp</a></p>',
    ],
    [
      'an image in a link by reference',
      '[see ![A lamp][a]][b]\n\n[a]: https://a.example/a.png\n[b]: https://b.example',
      '<p><a href="https://b.example">see A lamp</a></p>',
    ],
    ['an image with a script, without its address', '![A lamp](javascript:x)', '<p><a>A lamp</a></p>'],
  ])('links to %s', (_, markdown, html) => expect(renderIntroduction(markdown)).toBe(html));

  test('asks no other host for anything', () => {
    expect(renderIntroduction('![a](//a.example/a.png) ![b][b] <img src=x>\n\n[b]: //b.example "b"')).not.toMatch(
      /<(?!\/?(?:p|a)\b)/,
    );
  });
});

describe('renderIntroduction of what is too complex', () => {
  test.each([
    ['quotations', `${'> '.repeat(5000)}A lamp`],
    ['lists', `${'- '.repeat(5000)}A lamp`],
    ['numbered lists', `${'1. '.repeat(5000)}A lamp`],
    ['a long text', `${'lamp '.repeat(5000)}A lamp`],
  ])('shows %s as written', (_, markdown) => {
    const html = renderIntroduction(markdown);
    expect(html).toMatch(/^<p>[^<]*A lamp<\/p>$/);
    expect(introductionProblem(markdown)).toBeNull();
  });

  test('keeps its paragraphs, and escapes them', () => {
    const deep = '> '.repeat(30);
    expect(renderIntroduction(`${deep}<b>\n\nA lamp`)).toBe(`<p>${'&gt; '.repeat(30)}&lt;b&gt;</p>\n<p>A lamp</p>`);
  });

  test('renders rules of many signs', () => {
    expect(renderIntroduction('- '.repeat(60))).toBe('<hr>');
  });
});
